#include "app/desk/settings_store.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {

constexpr int kPortMost = 65535;

QString themeWord(ThemeChoice choice)
{
    return choice == ThemeChoice::Light ? u"light"_s : choice == ThemeChoice::Dark ? u"dark"_s : u"world"_s;
}
QString doorWord(Door door) { return door == Door::BackOffice ? u"back-office"_s : u"laboratory"_s; }
QString layoutKey(bool laboratory) { return laboratory ? u"window/layout-laboratory"_s : u"window/layout-back-office"_s; }

} // namespace

void SettingsFile::writeSoon()
{
    m_writer.start([file = fileName(), kind = format()] { QSettings(file, kind).sync(); }); // it shares with this one what was set
}

DeskSettings SettingsStore::settings() const
{
    DeskSettings s;
    const QString language = m_file.value("look/language").toString(), theme = m_file.value("look/theme").toString();
    const bool systemKorean = QLocale::system().language() == QLocale::Korean;
    s.language = language == u"ko" || (language.isEmpty() && systemKorean) ? Language::Korean : Language::English;
    s.theme = theme == u"light" ? ThemeChoice::Light : theme == u"dark" ? ThemeChoice::Dark : ThemeChoice::ByWorld;
    s.scale = qBound(90, m_file.value("look/scale", s.scale).toInt(), 140);
    s.reducedMotion = m_file.value("look/reducedMotion", false).toBool();
    s.dataFolder = m_file.value("office/folder").toString();
    const auto port = [this](const char *key, int otherwise) {
        bool number = false;
        const int kept = m_file.value(key, otherwise).toInt(&number);
        return number && kept >= 0 && kept <= kPortMost ? kept : otherwise;
    };
    s.ecommercePort = port("office/ecommercePort", s.ecommercePort);
    s.gatewayPort = port("office/gatewayPort", s.gatewayPort);
    s.pgPort = port("office/pgPort", s.pgPort);
    s.operationsPort = port("office/operationsPort", s.operationsPort);
    s.confirmLeaving = m_file.value("confirm/leaving", s.confirmLeaving).toBool();
    return s;
}

void SettingsStore::setSettings(const DeskSettings &s)
{
    m_file.setValue("look/language", s.language == Language::Korean ? u"ko"_s : u"en"_s);
    m_file.setValue("look/theme", themeWord(s.theme));
    m_file.setValue("look/scale", s.scale);
    m_file.setValue("look/reducedMotion", s.reducedMotion);
    m_file.setValue("office/folder", s.dataFolder);
    m_file.setValue("office/ecommercePort", s.ecommercePort);
    m_file.setValue("office/gatewayPort", s.gatewayPort);
    m_file.setValue("office/pgPort", s.pgPort);
    m_file.setValue("office/operationsPort", s.operationsPort);
    m_file.setValue("confirm/leaving", s.confirmLeaving);
    m_file.writeSoon();
}

std::optional<Door> SettingsStore::door() const
{
    const QString word = m_file.value("start/door").toString();
    if (word == doorWord(Door::BackOffice)) return Door::BackOffice;
    if (word == doorWord(Door::Laboratory)) return Door::Laboratory;
    return std::nullopt;
}

void SettingsStore::setDoor(Door door)
{
    m_file.setValue("start/door", doorWord(door));
    m_file.writeSoon();
}

bool SettingsStore::samples() const { return m_file.value("office/samples", false).toBool(); }
void SettingsStore::setSamples(bool samples)
{
    m_file.setValue("office/samples", samples);
    m_file.writeSoon();
}

CertifyRequest SettingsStore::certify() const
{
    CertifyRequest request;
    request.receiver = m_file.value("certify/receiver").toString();
    request.probe = m_file.value("certify/probe").toString();
    request.patienceMs = m_file.value("certify/patienceMs", request.patienceMs).toInt();
    request.quietMs = m_file.value("certify/quietMs", request.quietMs).toInt();
    return request;
}

void SettingsStore::setCertify(const CertifyRequest &request)
{
    m_file.setValue("certify/receiver", request.receiver);
    m_file.setValue("certify/probe", request.probe);
    m_file.setValue("certify/patienceMs", request.patienceMs);
    m_file.setValue("certify/quietMs", request.quietMs);
}

QByteArray SettingsStore::geometry() const { return m_file.value("window/geometry").toByteArray(); }
void SettingsStore::setGeometry(const QByteArray &geometry) { m_file.setValue("window/geometry", geometry); }
QByteArray SettingsStore::layout(bool laboratory) const { return m_file.value(layoutKey(laboratory)).toByteArray(); }
void SettingsStore::setLayout(bool laboratory, const QByteArray &layout)
{
    m_file.setValue(layoutKey(laboratory), layout);
    m_file.writeSoon();
}

QMap<QString, QByteArray> SettingsStore::namedLayouts() const
{
    QMap<QString, QByteArray> layouts;
    const int count = m_file.beginReadArray("layouts");
    for (int i = 0; i < count; ++i) {
        m_file.setArrayIndex(i);
        const QString name = m_file.value("name").toString();
        if (!name.isEmpty()) layouts[name] = m_file.value("bytes").toByteArray();
    }
    m_file.endArray();
    return layouts;
}

void SettingsStore::setNamedLayouts(const QMap<QString, QByteArray> &layouts)
{
    m_file.remove("layouts");
    m_file.beginWriteArray("layouts", static_cast<int>(layouts.size()));
    int i = 0;
    for (auto each = layouts.begin(); each != layouts.end(); ++each) {
        m_file.setArrayIndex(i++);
        m_file.setValue("name", each.key());
        m_file.setValue("bytes", each.value());
    }
    m_file.endArray();
    m_file.writeSoon();
}

} // namespace hamster
