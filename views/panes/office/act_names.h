#pragma once
// What people do, in words: the commands of the audit log and of the roles, and the things that they were done to.

#include "views/panes/office/section.h"

namespace hamster::office {

/// "order.cancel": "Cancel an order". A command without a name is shown as it is.
QString actName(const QString &command);
/// What an audited command was about, as a link where a pane opens such a thing; `subject` as the log keeps it, a public id.
AboutLink auditSubject(DeskPort &port, const QString &command, const QString &subject);

} // namespace hamster::office
