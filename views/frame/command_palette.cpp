#include "views/frame/command_palette.h"

#include "views/theme/icons.h"
#include "views/theme/paint.h"
#include "views/theme/theme.h"
#include "views/widgets/search_field.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hamster {
namespace {

constexpr int kWidth = 560;
constexpr int kShownRows = 12;
constexpr int kIndexRole = Qt::UserRole;
constexpr int kIconRole = Qt::UserRole + 1;
constexpr int kHintRole = Qt::UserRole + 2;
constexpr int kIdRole = Qt::UserRole + 3;
constexpr int kGoTo = -1;
constexpr int kFirstFound = -2; // and downwards: the things that were found
constexpr int kPauseMs = 100;   // of typing, before the world is searched
constexpr int kSearchedLeast = 2;

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, Theme::current().px(28)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        if (current)
            painter->fillRect(option.rect, theme.color(Token::Selection));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.color(Token::Hover));
        const QColor text = theme.color(current ? Token::OnSelection : Token::T1),
                     quiet = theme.color(current ? Token::OnSelection : Token::T3);
        const QRect rect = option.rect.adjusted(12, 0, -12, 0);
        paintIcon(painter, index.data(kIconRole).toString(), QRectF(rect.x(), rect.y() + (rect.height() - 14) / 2, 14, 14), quiet);
        const QString hint = index.data(kHintRole).toString();
        const int words = QFontMetrics(theme.font(TextRole::Caption)).horizontalAdvance(hint);
        paintText(painter, rect, Qt::AlignRight | Qt::AlignVCenter, hint, theme.font(TextRole::Caption), quiet);
        QRect place = rect.adjusted(23, 0, -words - 12, 0);
        const QString title = index.data().toString(), id = index.data(kIdRole).toString();
        const bool begins = !id.isEmpty() && title.startsWith(id);
        if (begins) place.setLeft(place.left() + paintText(painter, place, Qt::AlignVCenter, id, theme.font(TextRole::Mono), text));
        paintText(painter, place, Qt::AlignVCenter, begins ? title.mid(id.size()) : title, theme.font(TextRole::Body), text);
    }
};

// Every word must occur; where the title begins with the text it is better.
int score(const PaletteEntry &entry, const QString &typed)
{
    if (typed.isEmpty()) return 1;
    const QString &title = entry.title;
    const auto known = [&entry](const QString &word) { // other words only from their beginning: "port" is not in "export"
        return entry.words.startsWith(word, Qt::CaseInsensitive) || entry.words.contains(u' ' + word, Qt::CaseInsensitive);
    };
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts))
        if (!title.contains(word, Qt::CaseInsensitive) && !known(word)) return 0;
    if (known(typed)) return 3;
    return title.startsWith(typed, Qt::CaseInsensitive) ? 3 : title.contains(u' ' + typed, Qt::CaseInsensitive) ? 2 : 1;
}

bool looksLikeId(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit() || c == u'-' || c == u':'; });
}

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_input(new SearchField({}, false))
    , m_list(new QListWidget)
{
    setObjectName(u"palette"_s);
    hide();
    m_input->setObjectName(u"paletteInput"_s);
    m_input->setProperty("noFocusRing", true);
    m_input->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 1);
    column->setSpacing(8);
    auto *inputRow = new QHBoxLayout;
    inputRow->setContentsMargins(8, 0, 8, 0);
    inputRow->addWidget(m_input);
    column->addLayout(inputRow);
    column->addWidget(m_list);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::searchNow);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    retranslate();
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    m_found.clear();
    m_foundFor.clear();
    m_input->clear();
    refill();
    show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const Theme &theme = Theme::current();
    const int rows = std::min(m_list->count(), kShownRows), width = theme.px(kWidth);
    const int height = 8 + theme.px(26) + 8 + rows * theme.px(28) + 2;
    setGeometry((parentWidget()->width() - width) / 2, theme.px(52), width, height);
}

void CommandPalette::add(const PaletteEntry &entry, int index)
{
    auto *item = new QListWidgetItem(entry.title, m_list);
    item->setData(kIndexRole, index);
    item->setData(kIconRole, entry.icon);
    item->setData(kHintRole, entry.hint);
    item->setData(kIdRole, entry.id);
}

void CommandPalette::typed()
{
    m_pause.stop();
    if (m_search && m_input->text().trimmed().size() >= kSearchedLeast) m_pause.start();
    refill();
}

void CommandPalette::searchNow()
{
    if (!isVisible() || !m_search) return;
    m_foundFor = m_input->text().trimmed();
    m_found = m_search(m_foundFor);
    // Who has already moved down stays on the same line.
    const QListWidgetItem *current = m_list->currentRow() > 0 ? m_list->currentItem() : nullptr;
    const QString chosen = current ? current->text() : QString();
    refill();
    for (int row = 0; !chosen.isEmpty() && row < m_list->count(); ++row)
        if (m_list->item(row)->text() == chosen) m_list->setCurrentRow(row);
}

void CommandPalette::addRanked(const QString &typed)
{
    std::vector<std::pair<int, int>> ranked; // score, index
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i)
        if (const int points = score(m_entries[static_cast<std::size_t>(i)], typed)) ranked.emplace_back(-points, i);
    std::ranges::sort(ranked);
    for (const auto &[points, index] : ranked) add(m_entries[static_cast<std::size_t>(index)], index);
}

void CommandPalette::refill()
{
    m_list->clear();
    const QString typed = m_input->text().trimmed();
    const PaletteEntry goTo{tr("Go to “%1”").arg(typed), u"search"_s, {}, {}};
    // "Layout: mine" is no id, although it looks like one.
    const bool begun =
        std::ranges::any_of(m_entries, [&](const PaletteEntry &entry) { return entry.title.startsWith(typed, Qt::CaseInsensitive); });
    const bool idFirst = looksLikeId(typed) && !begun;
    const auto addFound = [&] {
        if (m_foundFor != typed) return; // of an older text
        for (int i = 0; i < static_cast<int>(m_found.size()); ++i) add(m_found[static_cast<std::size_t>(i)], kFirstFound - i);
    };
    if (idFirst) {
        addFound(); // as soon as it is known
        add(goTo, kGoTo);
    }
    addRanked(typed);
    if (!typed.isEmpty() && !idFirst) {
        addFound();
        add(goTo, kGoTo);
    }
    m_list->setCurrentRow(0);
    place();
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item) return;
    const int index = item->data(kIndexRole).toInt();
    const QString typed = m_input->text().trimmed();
    hide();
    parentWidget()->setFocus();
    if (index == kGoTo)
        emit goToRequested(typed);
    else if (index <= kFirstFound)
        m_found[static_cast<std::size_t>(kFirstFound - index)].run();
    else
        m_entries[static_cast<std::size_t>(index)].run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::FocusOut && QApplication::activePopupWidget() == nullptr) hide();
    if (watched != m_input || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto move = [this](int by) { m_list->setCurrentRow(qBound(0, m_list->currentRow() + by, m_list->count() - 1)); };
    switch (key->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(kShownRows); return true;
    case Qt::Key_PageUp: move(-kShownRows); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Escape: hide(); return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), 0, Theme::current().color(Token::Pane), Theme::current().color(Token::Line2));
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_input->setPlaceholderText(tr("Command, pane, order, member, product, key or event"));
    m_input->setAccessibleName(tr("Command or id"));
    m_list->setAccessibleName(tr("Matching commands"));
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

} // namespace hamster
