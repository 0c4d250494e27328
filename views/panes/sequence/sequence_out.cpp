// What leaves the sequence pane: links to other panes, the clipboard, files.
#include "views/panes/sequence/sequence_pane.h"

#include "views/diagrams/drawing.h"
#include "views/panes/sequence/mermaid.h"
#include "views/panes/sequence/sequence_view.h"
#include "views/theme/icons.h"
#include "views/theme/services.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QImage>
#include <QMenu>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace hamster::sequence {

namespace {

/// Where a message can be looked at: its event on the bus, or the delivery of a webhook.
EntityRef entityOf(const SequenceView &view, const Place &place)
{
    if (place.what != Place::What::Message) return {};
    const Message &message = view.story().messages[view.layoutOfStory().arrows[place.index].message];
    if (message.event.isEmpty()) return {};
    if (message.from == Party::Bus || message.to == Party::Bus) return {u"event"_s, message.event};
    if (message.event.startsWith("msg_"_L1)) return {u"delivery"_s, message.event.mid(4)};
    return {};
}

} // namespace

QString SequencePane::mermaidText() const
{
    return mermaid(m_view->story(), m_view->everything(),
                   [](Party party) { return serviceName(QString::fromUtf8(toString(party).data())); });
}

void SequencePane::copyMermaid()
{
    QApplication::clipboard()->setText(mermaidText());
    m_context.navigator->notify(tr("Copied as Mermaid. Paste it into an issue or a document."), Family::Good);
}

QString SequencePane::exportTo(const QString &fileName) const
{
    const Drawing drawing = m_view->whole();
    const QSizeF size = m_view->layoutOfStory().size;
    if (fileName.endsWith(".png"_L1, Qt::CaseInsensitive)) {
        const QImage image = drawingImage(drawing, size);
        return image.save(fileName, "PNG") ? QString() : tr("%1 cannot be written. Nothing was changed.").arg(fileName);
    }
    QSaveFile file(fileName);
    const QByteArray svg = drawingSvg(drawing, size, tr("Sequence of %1").arg(m_number));
    if (!file.open(QIODevice::WriteOnly) || file.write(svg) != svg.size() || !file.commit())
        return tr("%1 cannot be written: %2. Nothing was changed.").arg(fileName, file.errorString());
    return {};
}

void SequencePane::exportDiagram(const QString &ending)
{
    const QString filter = ending == "svg"_L1 ? tr("SVG (*.svg)") : tr("PNG (*.png)");
    QString name = QFileDialog::getSaveFileName(this, tr("Export the sequence"), m_number + u'.' + ending, filter);
    if (name.isEmpty()) return;
    if (!name.endsWith(u'.' + ending, Qt::CaseInsensitive)) name += u'.' + ending;
    const QString problem = exportTo(name);
    m_context.navigator->notify(problem.isEmpty() ? tr("Written to %1").arg(name) : problem,
                                problem.isEmpty() ? Family::Good : Family::Bad);
}

void SequencePane::openPlace(const Place &place)
{
    const EntityRef entity = entityOf(*m_view, place);
    if (!entity.kind.isEmpty())
        m_context.navigator->openEntity(entity);
    else
        m_context.navigator->openEntity({u"order"_s, m_number});
}

void SequencePane::showMenu(const Place &place, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"sequence.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (place.what != Place::What::None) {
        const EntityRef entity = entityOf(*m_view, place);
        if (!entity.kind.isEmpty())
            menu->addAction(entity.kind == "event"_L1 ? tr("Open the event") : tr("Open the webhook"), this,
                            [this, entity] { m_context.navigator->openEntity(entity); });
        const QString text = placeText(m_view->story(), m_view->layoutOfStory(), place);
        const QString detail = placeDetail(m_view->story(), m_view->layoutOfStory(), place);
        menu->addAction(themeIcon(u"copy"_s), tr("Copy"), this, [text] { QApplication::clipboard()->setText(text); });
        if (!detail.isEmpty()) menu->addAction(tr("Copy the payload"), this, [detail] { QApplication::clipboard()->setText(detail); });
        menu->addSeparator();
    }
    menu->addAction(tr("Open the order"), this, [this] { m_context.navigator->openEntity({u"order"_s, m_number}); });
    menu->addSeparator();
    for (const auto &[each, text] : m_actions) menu->addAction(each);
    menu->popup(at);
}

} // namespace hamster::sequence
