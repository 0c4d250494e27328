#pragma once
// How far the services are behind the bus: why a table may not show yet what another one does. And the strip that says so.

#include <QWidget>

namespace hamster {

class Button;
class DeskPort;
class Label;

/// What the bus still keeps for a consumer group ("ecommerce", "payment"), over all that it reads; 0 while no world is open.
qint64 messagesBehind(DeskPort &port, const char *group);

/// Fewer messages than this are always on their way in a world that runs: a line that comes and goes with them would only be noise.
inline constexpr qint64 kBehindWorthTelling = 20;

/// A line below a table whose service is behind; hidden while it is not. Below, so that no row moves away under the mouse when it comes.
class BehindStrip final : public QWidget {
    Q_OBJECT
public:
    /// `group`: the service whose reading it is about, as the bus names it. The objectName is `name`, its label's with ".text".
    BehindStrip(const QString &name, const char *group, QWidget *parent = nullptr);
    /// Shows or hides itself.
    void read(DeskPort &port);

signals:
    void eventsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    const char *m_group;
    qint64 m_behind = 0;
    Label *m_text;
    Button *m_events;
};

} // namespace hamster
