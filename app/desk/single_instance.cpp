#include "app/desk/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

namespace hamster {

namespace {

constexpr int kPatienceMs = 1000;
const QByteArray kRaise = QByteArrayLiteral("raise\n");

QString nameOf(const QString &folder)
{
    const QFileInfo info(folder);
    const QString real = info.exists() ? info.canonicalFilePath() : QDir::cleanPath(info.absoluteFilePath());
    return QStringLiteral("hamster-desk-") +
           QString::fromLatin1(QCryptographicHash::hash(real.toUtf8(), QCryptographicHash::Sha256).toHex().left(20));
}

} // namespace

SingleInstance::SingleInstance(const QString &folder)
    : m_name(nameOf(folder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *other = m_server.nextPendingConnection()) {
            connect(other, &QLocalSocket::disconnected, other, &QObject::deleteLater);
            const auto hear = [this, other] {
                if (other->canReadLine() && other->readLine() == kRaise) emit raiseRequested();
            };
            connect(other, &QLocalSocket::readyRead, this, hear);
            hear();
        }
    });
}

bool SingleInstance::raiseOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatienceMs)) return false;
    socket.write(kRaise);
    const bool told = socket.waitForBytesWritten(kPatienceMs);
    socket.disconnectFromServer();
    return told;
}

bool SingleInstance::listen()
{
    if (m_server.listen(m_name)) return true;
    // Left behind by a process that was killed: raiseOther() found nobody there.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

} // namespace hamster
