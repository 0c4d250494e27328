#pragma once
// ConnectPart: how a program of somebody's own reaches the PG and the rest of the open world: addresses, keys, where its webhooks go, and
// a call to try. The laboratory has no port: there it says what opens one.

#include "views/connect_port.h"
#include "views/frame/pane_spec.h"

#include <QWidget>

#include <map>

class QLineEdit;
class QVBoxLayout;

namespace hamster {
class Button;
class FormField;
class Label;
class SectionHeader;
} // namespace hamster

namespace hamster::pgconsole {

class ConnectCommand;
class ConnectRow;

class ConnectPart final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectPart(const PaneContext &context);
    void read();
    void retranslate();

private:
    /// The merchant that somebody's own program is at the PG.
    struct Merchant {
        QString mid, apiKey, secret, receiver;
    };
    void buildNotice(QVBoxLayout *column);
    void buildReceiver(QVBoxLayout *column);
    ConnectRow *addRow(QVBoxLayout *column, const QString &key, bool secret = false);
    void addCommand(QVBoxLayout *column, ConnectCommand *command);
    Merchant merchant() const;
    void fillAddresses(const ConnectState &state);
    void fillKeys(const Merchant &merchant);
    void fillCommands(const ConnectState &state, const Merchant &merchant);
    void checkReceiver();
    void introduce();
    /// Of the window, by its name.
    void run(const QString &command);

    PaneContext m_context;
    ConnectPort *m_connect;
    Label *m_notice, *m_callbacks, *m_signature;
    Button *m_open, *m_use, *m_changePorts;
    SectionHeader *m_addressHead, *m_keyHead, *m_receiverHead, *m_signatureHead, *m_tryHead;
    std::map<QString, ConnectRow *> m_rows;
    QWidget *m_receiver, *m_keys;
    QLineEdit *m_mid, *m_url;
    FormField *m_midField, *m_urlField;
    ConnectCommand *m_serve, *m_pay, *m_watch;
    QString m_filledMid, m_filledUrl; ///< of the form: what a person typed is not written over
    bool m_waiting = false;
};

} // namespace hamster::pgconsole
