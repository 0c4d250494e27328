#include "views/widgets/id_menu.h"

#include "views/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace hamster {

namespace {
QString tr(const char *text) { return QCoreApplication::translate("IdMenu", text); }
} // namespace

void addIdActions(QMenu *menu, QWidget *parent, const QString &kind, const QString &id,
                  std::function<void(const QString &kind, const QString &id, bool beside)> open)
{
    const auto add = [&](const char *name, const QString &icon, const QString &text, std::function<void()> run) {
        QAction *action = menu->addAction(themeIcon(icon), text, parent, std::move(run));
        action->setObjectName(QLatin1StringView(name));
    };
    if (!kind.isEmpty()) {
        add("id.open", u"link"_s, tr("Open"), [open, kind, id] { open(kind, id, false); });
        add("id.beside", u"layout"_s, tr("Open beside"), [open, kind, id] { open(kind, id, true); });
    }
    if (kind == "order"_L1) add("id.sequence", u"seq"_s, tr("Show its sequence"), [open, id] { open(u"sequence"_s, id, false); });
    if (kind == "order"_L1) {
        add("id.fault", u"fault"_s, tr("A fault for this order…"), [open, id] { open(u"fault-order"_s, id, true); });
        add("id.case", u"case"_s, tr("Raise a case about it…"), [open, id] { open(u"case-order"_s, id, true); });
    }
    if (!menu->isEmpty()) menu->addSeparator();
    add("id.copy", u"copy"_s, tr("Copy"), [id] { QApplication::clipboard()->setText(id); });
}

void showIdMenu(QWidget *parent, const QString &kind, const QString &id, const QPoint &globalPos,
                std::function<void(const QString &kind, const QString &id, bool beside)> open)
{
    if (id.isEmpty()) return;
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"id.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addIdActions(menu, parent, kind, id, std::move(open));
    menu->popup(globalPos);
}

} // namespace hamster
