#pragma once
// MemberBox: chooses a member: a name is written or picked from the list.

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
    void choose(qint64 member); ///< public id; nobody of that id: as before
    qint64 member() const;      ///< public id; 0: none is chosen
    bool isWrong() const;       ///< something is written that is nobody
};

} // namespace hamster::office
