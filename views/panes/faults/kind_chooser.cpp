#include "views/panes/faults/kind_chooser.h"

#include "views/panes/faults/fault_texts.h"
#include "views/theme/theme.h"
#include "views/widgets/search_field.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::faults_pane {

namespace {

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QSize rowSize() { return {0, Theme::current().px(24)}; }

bool matches(const FaultKind &kind, const QString &wanted)
{
    if (wanted.isEmpty()) return true;
    const FaultBoundaryInfo &boundary = infoOf(kind.boundary());
    for (const std::string_view text : {kind.name, kind.title.en, kind.title.ko, boundary.title.en, boundary.title.ko})
        if (textOf(text).contains(wanted, Qt::CaseInsensitive)) return true;
    return false;
}

} // namespace

KindChooser::KindChooser(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField({}, false))
    , m_tree(new QTreeWidget)
{
    m_search->setObjectName(u"rule.kinds.search"_s);
    m_tree->setObjectName(u"rule.kinds"_s);
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(1);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0); // a chosen row is marked across all of it; the boundaries stand out by their type
    m_tree->setUniformRowHeights(true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setItemsExpandable(false);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->header()->setStretchLastSection(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addStretch(0);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &KindChooser::refill);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &KindChooser::currentChanged);
    refill();
}

const FaultKind *KindChooser::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? findFaultKind(item->data(0, Qt::UserRole).toString().toStdString()) : nullptr;
}

void KindChooser::refill()
{
    const FaultKind *before = current();
    const QString wanted = m_search->text().trimmed();
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    for (const FaultBoundaryInfo &boundary : faultBoundaries()) {
        QTreeWidgetItem *group = nullptr;
        for (const FaultKind &kind : faultKinds()) {
            if (kind.boundary() != boundary.boundary || !matches(kind, wanted)) continue;
            if (!group) {
                group = new QTreeWidgetItem(m_tree, {FaultTexts::of(boundary.title)});
                group->setFlags(Qt::ItemIsEnabled);
                group->setForeground(0, Theme::current().color(Token::T3));
                group->setFont(0, Theme::current().font(TextRole::CaptionStrong));
                group->setSizeHint(0, rowSize());
            }
            auto *item = new QTreeWidgetItem(group, {FaultTexts::of(kind.title)});
            item->setData(0, Qt::UserRole, textOf(kind.name));
            item->setToolTip(0, item->text(0) + u'\n' + textOf(kind.name));
            item->setSizeHint(0, rowSize());
        }
        if (group) group->setExpanded(true);
    }
    if (before) choose(textOf(before->name));
    if (!m_tree->currentItem() && m_tree->topLevelItemCount()) m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
    if (current() != before) emit currentChanged();
}

void KindChooser::choose(const QString &name)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        for (int n = 0; n < group->childCount(); ++n) {
            const QString kind = group->child(n)->data(0, Qt::UserRole).toString();
            if (kind != name && !kind.startsWith(name + u'.')) continue;
            m_tree->setCurrentItem(group->child(n));
            m_tree->scrollToItem(group->child(n), QAbstractItemView::PositionAtCenter);
            return;
        }
    }
}

void KindChooser::retranslate()
{
    m_search->setPlaceholderText(FaultTexts::tr("Search %1 kinds").arg(faultKinds().size()));
    m_search->setAccessibleName(FaultTexts::tr("Search fault kinds"));
    m_tree->setAccessibleName(FaultTexts::tr("Fault kinds by boundary"));
    refill();
}

/// The list shows whole rows.
void KindChooser::resizeEvent(QResizeEvent *event)
{
    const int row = rowSize().height(), frame = 2 * m_tree->frameWidth();
    const int room = height() - m_search->sizeHint().height() - layout()->spacing() - frame;
    if (room > row) m_tree->setMaximumHeight(room / row * row + frame);
    QWidget::resizeEvent(event);
}

bool KindChooser::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows walk through the list while the search has the focus.
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            QTreeWidgetItem *next =
                key->key() == Qt::Key_Down ? m_tree->itemBelow(m_tree->currentItem()) : m_tree->itemAbove(m_tree->currentItem());
            if (next && next->childCount()) next = key->key() == Qt::Key_Down ? m_tree->itemBelow(next) : m_tree->itemAbove(next);
            if (next) m_tree->setCurrentItem(next);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hamster::faults_pane
