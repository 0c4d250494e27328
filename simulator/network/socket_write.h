#pragma once
// Writing to a connected QTcpSocket without the detour over its buffer and its write notifier.

#include <string_view>

class QTcpSocket;

namespace hamster {

/// Gives the bytes to the system at once; what it does not take now goes through the socket's own buffer, in order.
/// Failures show as the socket's errors. bytesWritten is only emitted for what was buffered.
void writeNow(QTcpSocket &socket, std::string_view bytes);

} // namespace hamster
