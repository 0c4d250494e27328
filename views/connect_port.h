#pragma once
// ConnectPort: how a program of somebody's own reaches the open world, beside a DeskPort: what listens where, and the merchants that the PG
// is to know. GUI thread only.

#include <QObject>

#include <functional>

namespace hamster {

class DeskPort;

/// What of the open world listens on this machine.
struct ConnectState {
    bool served = false; ///< over HTTP; false: no world is open, or the laboratory, whose network is virtual
    int shopPort = 0, gatewayPort = 0, pgPort = 0;
    int operationsPort = 0; ///< control API, health, metrics and documents; 0: there are none, `problem` says why
    QString token;          ///< of the control API, of this start
    QString problem;
    bool operator==(const ConnectState &) const = default;
};

class ConnectPort : public QObject {
    Q_OBJECT
public:
    /// The one that belongs to `port`, its child. A port that has none (tests of other panes) gets one that serves nothing.
    static ConnectPort *of(DeskPort *port);

    virtual const ConnectState &state() const = 0;
    /// Makes the PG know the merchant: what it pays is signed with a secret of its own, and `receiver` may be called back by everybody.
    /// Known already: its address changes, its secret stays. `done` is called once, later, with what is wrong; empty: done.
    virtual void introduce(const QString &merchant, const QString &receiver, std::function<void(const QString &problem)> done) = 0;

signals:
    /// state() has news.
    void changed();

protected:
    explicit ConnectPort(DeskPort *port);
};

} // namespace hamster
