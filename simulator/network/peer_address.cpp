#include "simulator/network/peer_address.h"

#include "model/core/text.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace hamster {

namespace {

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Four decimal numbers without leading zeros, as everybody reads them.
std::optional<quint32> dottedQuad(std::string_view host)
{
    quint32 address = 0;
    for (int part = 0; part < 4; ++part) {
        const std::size_t end = part < 3 ? host.find('.') : host.size();
        if (end == std::string_view::npos || end > 3) return std::nullopt;
        const std::string_view digits = host.substr(0, end);
        if (!isDigits(digits) || (digits.size() > 1 && digits.front() == '0')) return std::nullopt;
        const auto value = static_cast<quint32>(parseInteger(digits).value_or(256));
        if (value > 255) return std::nullopt;
        address = (address << 8) | value;
        host.remove_prefix(std::min(end + 1, host.size()));
    }
    return address;
}

/// Whether a resolver could take the host for a number.
bool looksNumeric(std::string_view host)
{
    if (host.ends_with('.')) host.remove_suffix(1);
    const std::size_t dot = host.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? host : host.substr(dot + 1);
    return isDigits(last) || last.starts_with("0x");
}

bool isAllowed(const QHostAddress &address)
{
    if (address.isNull() || address.isLinkLocal() || address.isMulticast() || address.isBroadcast()) return false;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) return (address.toIPv4Address() >> 24) != 0;
    bool mapped = false;
    address.toIPv4Address(&mapped);
    return !mapped && address != QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace

PeerAddress literalAddress(const std::string &host)
{
    if (host == "localhost") return {false, QHostAddress(QHostAddress::LocalHost)};
    QHostAddress address;
    if (host.starts_with('[')) {
        address = QHostAddress(QString::fromStdString(host.substr(1, host.size() - 2)));
    } else if (looksNumeric(host)) {
        const std::optional<quint32> quad = dottedQuad(host);
        if (quad) address = QHostAddress(*quad);
    } else {
        return {true, {}};
    }
    return {false, isAllowed(address) ? address : QHostAddress()};
}

QHostAddress chooseAddress(const QList<QHostAddress> &addresses, bool loopbackOnly)
{
    for (const auto protocol : {QAbstractSocket::IPv4Protocol, QAbstractSocket::IPv6Protocol})
        for (const QHostAddress &address : addresses)
            if (address.protocol() == protocol && isAllowed(address) && (!loopbackOnly || address.isLoopback())) return address;
    return {};
}

} // namespace hamster
