#pragma once
// SingleInstance: one window per data folder. The first start listens; a second one asks it to come to the front and ends.

#include <QLocalServer>

namespace hamster {

class SingleInstance final : public QObject {
    Q_OBJECT
public:
    /// `folder`: the data folder; two spellings of the same folder are the same.
    explicit SingleInstance(const QString &folder);

    /// True when another process has this folder open and was told to come to the front.
    bool raiseOther() const;
    /// From now on others are heard. False: nobody can reach us, which does no harm.
    bool listen();

signals:
    void raiseRequested();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace hamster
