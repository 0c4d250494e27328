#pragma once
// What an invariant's check found, as people read it.

#include <QString>

#include <string>

namespace hamster {

/// A Violation::evidence in the desk's language; ids, states and amounts stay as the databases have them.
QString evidenceText(const std::string &evidence);
inline QString evidenceText(const QString &evidence) { return evidenceText(evidence.toStdString()); }

} // namespace hamster
