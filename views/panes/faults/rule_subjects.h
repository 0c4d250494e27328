#pragma once
// Whom a fault rule can be about: the orders, members, vendors, cards, topics, event types and services that there are, and which of them
// a person means by what was typed.

#include "views/desk_port.h"

#include <QString>

#include <vector>

namespace hamster::faults_pane {

enum class SubjectKind { Anything, Order, Member, Vendor, Card, Key, Topic, EventType, Service };
inline constexpr int kSubjectKinds = 9;

struct Subject {
    QString shown;   ///< for people: a name, with its id where names can be alike
    std::string key; ///< as FaultWho holds it
};

/// The field of `who` that this kind fills; null for Anything.
std::string *fieldOf(FaultWho &who, SubjectKind kind);

/// To choose from: of orders the newest, of members and vendors the first; of keys none. At most `kMostSubjects`.
inline constexpr int kMostSubjects = 200;
std::vector<Subject> subjectsOf(SubjectKind kind, DeskPort &port);

/// What a typed text means.
struct Meant {
    std::string key;    ///< empty: nothing that a rule could be about
    QString shown;      ///< how it is shown
    QString refusal;    ///< why there is no key, and what to do
    bool isNew = false; ///< an order number as it should be, of an order that is still to come
};
Meant whatIsMeant(SubjectKind kind, const QString &typed, DeskPort &port);
/// The subject of a key, as it is shown; the key itself when nothing bears it any more.
QString shownOf(SubjectKind kind, const std::string &key, DeskPort &port);

} // namespace hamster::faults_pane
