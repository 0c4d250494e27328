#pragma once
// DeliveryRows: room for the webhooks in a layout or splitter. The list gets of it what ends with a whole one, its attempts included.

#include <QWidget>

namespace hamster::pgconsole {

class DeliveryView;

class DeliveryRows final : public QWidget {
    Q_OBJECT
public:
    explicit DeliveryRows(DeliveryView *view, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    DeliveryView *m_view;
};

} // namespace hamster::pgconsole
