#pragma once
// CertifyPort: the receiver check beside a DeskPort: fires webhook cases at somebody's receiver on a thread of its own, and runs our own
// example receivers to try it on. It touches no world. The window is told case by case and waits for nothing. GUI thread only.

#include "simulator/certify/example_receiver.h"
#include "simulator/certify/finding.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace hamster {

class DeskPort;

struct CertifyRequest {
    QString receiver{};  ///< http://host:port/path
    QString probe{};     ///< http://…, or the absolute path of a program on this machine
    QString secret{};    ///< whsec_…; empty: webhooks are not signed. Never written down
    QStringList cases{}; ///< names; empty: all
    int patienceMs = 5000;
    int quietMs = 400;
};

struct CertifyCase {
    enum class Phase { NotRun, Waiting, Running, Judged };
    const certify::Case *of = nullptr;
    Phase phase = Phase::NotRun;
    certify::CaseResult result{}; ///< Judged
};

/// An example receiver that serves on loopback.
struct CertifyExample {
    certify::ReceiverKind kind = certify::ReceiverKind::Correct;
    QString receiver{}, probe{}, secret{};
};

struct CertifyState {
    bool running = false;
    bool stopping = false;            ///< the case that runs is given up
    int asked = 0, judged = 0;        ///< cases of the last run
    CertifyRequest request{};         ///< of the last run, without its secret; before the first what a form begins with
    bool signedWebhooks = false;      ///< it had one
    std::vector<CertifyCase> cases{}; ///< every case there is, in the order in which they run
    std::optional<Error> problem{};   ///< what ended the last run before its time
    QString problemCase{};            ///< name of the case in which it did
    std::optional<CertifyExample> example{};

    CertifyState(); ///< all cases, none run
    bool begun() const;
    const CertifyCase *find(const QString &name) const;
    std::vector<certify::CaseResult> results() const;
};

class CertifyPort : public QObject {
    Q_OBJECT
public:
    /// The one that belongs to `port`, its child. A port that has none (tests of other panes) gets one that refuses everything.
    static CertifyPort *of(DeskPort *port);

    virtual const CertifyState &state() const = 0;
    /// Runs the cases asked for. Results of other cases are kept if they are of the same receiver and probe. Refused while it runs and for
    /// what cannot be sent; nothing was sent then.
    virtual Outcome start(const CertifyRequest &request) = 0;
    /// Ends within a moment; the case that runs is as if it had not begun.
    virtual void stop() = 0;
    /// Forgets the results. Nothing while it runs.
    virtual void clear() = 0;
    /// Serves on a port chosen by the system, in the place of one that serves already. Refused while a check runs.
    virtual Outcome startExample(certify::ReceiverKind kind) = 0;
    virtual void stopExample() = 0;

signals:
    /// state() has news.
    void changed();

protected:
    explicit CertifyPort(DeskPort *port);
};

} // namespace hamster
