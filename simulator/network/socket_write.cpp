#include "simulator/network/socket_write.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace hamster {

void writeNow(QTcpSocket &socket, std::string_view bytes)
{
    // QTcpSocket would switch its notifier on and off again for every write, which wakes the event loop twice.
    if (socket.bytesToWrite() == 0) {
        const ssize_t sent = ::send(static_cast<int>(socket.socketDescriptor()), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    if (bytes.empty()) return;
    socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
}

} // namespace hamster
