#pragma once
// DaysBox: from which day to which, in Asia/Seoul: chosen from a few, or written as a day, a month or two days.

#include <QComboBox>

#include <optional>

namespace hamster {
class DeskPort;
}

namespace hamster::office {

/// From the beginning of a day until the beginning of another. Until 0: all days.
struct DaySpan {
    qint64 fromMs = 0, untilMs = 0;
    bool isAll() const { return untilMs == 0; }
    bool operator==(const DaySpan &) const = default;
};

/// "2026-11-20", "2026-11", "2026-11-01 – 15", "2026-11-20 – 12-05", "2026-11-01 – 2027-01-15" (also ".." or "~"); nothing: it is none of
/// these.
std::optional<DaySpan> daysOf(const QString &text);
/// The same in words, as short as it can be; all days: nothing.
QString daysText(const DaySpan &span);

class DaysBox final : public QComboBox {
    Q_OBJECT
public:
    explicit DaysBox(DeskPort *port, QWidget *parent = nullptr);

    const DaySpan &span() const { return m_span; }
    void chooseAll();
    void retranslate();
    /// As high as the search field beside it.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen();

private:
    void chooseItem(int index);
    void readText();
    void take(const DaySpan &span);

    DeskPort *m_port;
    DaySpan m_span;
    QString m_text; ///< of what holds: a text that is no day is put back to it
};

} // namespace hamster::office
