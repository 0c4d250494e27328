#pragma once
// CheckForm: whose receiver is checked, how its books are looked at, with which secret, patience and cases; an example receiver to try
// it on; and the button that begins or stops. The secret lives in its field alone.

#include "views/certify_port.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace hamster {
class Button;
class FormField;
} // namespace hamster

namespace hamster::certify_pane {

enum class Which { All, Failed, Selected };

class CheckForm final : public QWidget {
    Q_OBJECT
public:
    explicit CheckForm(QWidget *parent = nullptr);

    /// What was checked last; the secret has to be typed again.
    void begin(const CertifyRequest &request);
    /// Without its cases.
    CertifyRequest request() const;
    Which which() const;
    /// Tells what is missing or wrong at its field, and puts the focus there. False: it cannot be sent.
    bool check();
    /// Tells at the choice of cases that there is none of that kind.
    void setNoCases(const QString &problem);
    void showState(const CertifyState &state);
    void retranslate();
    QSize minimumSizeHint() const override; ///< with the lines that its notes need at its width

signals:
    void startRequested();
    void stopRequested();
    void exampleRequested(certify::ReceiverKind kind);
    void exampleStopRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildTarget();
    QWidget *buildSettings();
    QWidget *buildTail();
    /// A field over an input with a small button at its right.
    FormField *withButton(QLineEdit *input, Button *button);
    QString receiverProblem() const;
    QString probeProblem() const;
    QString secretProblem() const;
    void warnOfProbe();
    void warnOfReceiver();
    void chooseProgram();
    void reveal(bool shown);
    /// Below the fields where there is room; as tooltips always.
    void showHints();
    void showExample(const std::optional<CertifyExample> &example);

    QLineEdit *m_receiver, *m_probe, *m_secret;
    QComboBox *m_which, *m_kind;
    QSpinBox *m_patience, *m_quiet;
    Button *m_choose, *m_eye, *m_example, *m_start;
    FormField *m_receiverField, *m_probeField, *m_secretField, *m_whichField, *m_patienceField, *m_quietField, *m_kindField;
    QBoxLayout *m_targetRow, *m_lowerRow;
    std::optional<CertifyExample> m_shown; ///< example that the fields were filled with
    CertifyRequest m_before;               ///< what stood in them then
    bool m_running = false, m_stopping = false;
};

} // namespace hamster::certify_pane
