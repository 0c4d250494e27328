#pragma once
// MemberBox: chooses a member: a name is written or picked from the list. At first nobody is chosen.

#include <QComboBox>

namespace hamster {
class DeskPort;
}

namespace hamster::office {

class MemberBox final : public QComboBox {
    Q_OBJECT
public:
    explicit MemberBox(DeskPort *port, QWidget *parent = nullptr);
    /// False: the world has no member.
    static bool isPossible(DeskPort &port);
    void choose(qint64 member); ///< public id, also of one beyond the list's end; there is no such member: nobody is chosen
    qint64 member() const;      ///< public id; 0: none is chosen
    bool isWrong() const;       ///< something is written that is nobody

private:
    void add(qint64 member, const QString &name);
    void takeTheOnlyMatch(); ///< who leaves the field with a part that only one bears means that one
    DeskPort *m_port;
};

} // namespace hamster::office
