#pragma once
// SettingsStore: what the desk remembers from one start to the next, in the user's settings file.

#include "views/certify_port.h"
#include "views/frame/desk_settings.h"
#include "views/frame/welcome.h"

#include <QEvent>
#include <QMap>
#include <QSettings>
#include <QThreadPool>

#include <optional>

namespace hamster {

/// A settings file that another thread writes: Qt waits for the disk, which may be busy for longer than a window may stand still.
class SettingsFile final : public QSettings {
    Q_OBJECT
public:
    SettingsFile() = default;
    explicit SettingsFile(const QString &file)
        : QSettings(file, QSettings::IniFormat)
    {}
    /// Of what was set so far. What was not asked for is written at the end.
    void writeSoon();

protected:
    /// Not by itself, in the thread of the window.
    bool event(QEvent *event) override { return event->type() == QEvent::UpdateRequest || QSettings::event(event); }

private:
    QThreadPool m_writer; ///< ends before the file: what it has begun it finishes
};

class SettingsStore {
public:
    SettingsStore() = default;
    /// Another file: for tests.
    explicit SettingsStore(const QString &file)
        : m_file(file)
    {}

    /// What is missing or unreadable is as at the first start: the system's language, 100 %.
    DeskSettings settings() const;
    void setSettings(const DeskSettings &settings);
    /// Through which door the last start without arguments went; nothing: the first start. The tour counts as the laboratory.
    std::optional<Door> door() const;
    void setDoor(Door door);
    /// The back office began with sample vendors, products and members.
    bool samples() const;
    void setSamples(bool samples);

    /// The receiver check without its secret, which is never written.
    CertifyRequest certify() const;
    void setCertify(const CertifyRequest &request);

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    /// Laboratory and back office have a layout each.
    QByteArray layout(bool laboratory) const;
    void setLayout(bool laboratory, const QByteArray &layout);
    QMap<QString, QByteArray> namedLayouts() const;
    void setNamedLayouts(const QMap<QString, QByteArray> &layouts);

private:
    mutable SettingsFile m_file; ///< arrays are read through a cursor
};

} // namespace hamster
