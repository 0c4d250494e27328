#pragma once
// EffectTable: what a money-moving action will do: now → after → change, before its reason and button.

#include <QWidget>

#include <vector>

namespace hamster {

struct Effect {
    enum class Tone { Plain, Good, Bad };
    QString what;
    QString now;
    QString after;
    QString change;
    Tone tone = Tone::Plain;
};

class EffectTable final : public QWidget {
    Q_OBJECT
public:
    explicit EffectTable(QWidget *parent = nullptr);
    void setEffects(std::vector<Effect> effects);
    const std::vector<Effect> &effects() const { return m_effects; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Rows from amounts: the change is computed, a gain is good and a loss bad for the shop.
    static Effect money(const QString &what, qint64 nowWon, qint64 afterWon);
    static Effect count(const QString &what, qint64 now, qint64 after, const QString &unit = {});

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::vector<Effect> m_effects;
};

} // namespace hamster
