#pragma once
// Which addresses the client may connect to.

#include <QHostAddress>
#include <QList>

#include <string>

namespace hamster {

struct PeerAddress {
    bool isName = false;  ///< the host must be looked up
    QHostAddress address; ///< null when it is a name or not allowed
};

/// Reads the host of a URL: "127.0.0.1", "[::1]", "localhost". Numbers in any other spelling ("2130706433", "127.1", "0x7f.0.0.1",
/// "010.0.0.1") are neither an address nor a name.
PeerAddress literalAddress(const std::string &host);

/// The first allowed address, IPv4 before IPv6; null when there is none.
QHostAddress chooseAddress(const QList<QHostAddress> &addresses, bool loopbackOnly);

} // namespace hamster
