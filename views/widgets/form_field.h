#pragma once
// FormField: a caption, its input and below it a hint or what is wrong with it.

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace hamster {

class Label;

inline constexpr int kReasonMost = 500; ///< characters of a reason, as the audit log keeps them

/// An input for one line of at most so many characters.
QLineEdit *makeLine(const QString &name, int most);
/// Two columns of fields of the same width; the layout of `inputs`.
QGridLayout *makeFieldGrid(QWidget *inputs);

class FormField final : public QWidget {
    Q_OBJECT
public:
    /// Takes the input; its objectName names the complaint: "<name>.note".
    explicit FormField(QWidget *input, QWidget *parent = nullptr);

    /// Also the input's accessible name.
    void setCaption(const QString &caption);
    void setHint(const QString &hint);
    /// An empty text shows the hint again. `warn`: it can be sent all the same.
    void setProblem(const QString &problem, bool warn = false);
    QString problem() const { return m_problem; }

private:
    void showNote();
    QWidget *m_input;
    Label *m_caption;
    Label *m_note;
    QString m_hint, m_problem;
    bool m_warn = false;
};

} // namespace hamster
