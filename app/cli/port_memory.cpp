#include "app/cli/port_memory.h"

#include "model/core/json.h"

#include <QFile>
#include <QSaveFile>
#include <QTcpServer>

namespace hamster::cli {

PortMemory::PortMemory(const std::string &folder)
    : m_file(folder + "/ports.json")
{
    QFile file(QString::fromStdString(m_file));
    if (!file.open(QIODevice::ReadOnly)) return;
    const auto document = JsonDocument::parse(file.read(4096).toStdString());
    if (!document) return;
    for (const auto &[name, value] : document->root().members())
        if (const auto port = value.asInteger(); port && *port > 0 && *port <= 65'535)
            m_ports[std::string(name)] = static_cast<std::uint16_t>(*port);
}

std::uint16_t PortMemory::prefer(const std::string &name, std::uint16_t wanted) const
{
    const auto known = m_ports.find(name);
    if (wanted != 0 || known == m_ports.end()) return wanted;
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost, known->second) ? known->second : wanted;
}

void PortMemory::write() const
{
    JsonWriter json;
    json.beginObject();
    for (const auto &[name, port] : m_ports) json.field(name, int{port});
    json.endObject();
    QSaveFile file(QString::fromStdString(m_file));
    if (file.open(QIODevice::WriteOnly) && file.write(json.text().data(), static_cast<qint64>(json.text().size())) >= 0) file.commit();
}

} // namespace hamster::cli
