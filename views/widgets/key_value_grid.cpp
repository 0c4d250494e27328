#include "views/widgets/key_value_grid.h"

#include "views/widgets/id_link.h"
#include "views/widgets/label.h"
#include "views/widgets/state_chip.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace hamster {

KeyValueGrid::KeyValueGrid(int columns, bool valuesRight, QWidget *parent)
    : QWidget(parent)
    , m_columns(columns)
    , m_right(valuesRight)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(3);
    for (int i = 0; i < columns; ++i) m_grid->setColumnStretch(2 * i + 1, 1);
}

Label *KeyValueGrid::addText(const QString &key, const QString &caption, bool mono)
{
    auto *label = new Label({}, mono ? TextRole::Mono : TextRole::Body);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(0);
    addWidget(key, caption, label);
    return label;
}

StateChip *KeyValueGrid::addState(const QString &key, const QString &caption)
{
    auto *chip = new StateChip;
    addWidget(key, caption, chip);
    return chip;
}

IdLink *KeyValueGrid::addLink(const QString &key, const QString &caption)
{
    auto *link = new IdLink;
    connect(link, &IdLink::activated, this, &KeyValueGrid::linkActivated);
    addWidget(key, caption, link);
    return link;
}

void KeyValueGrid::addWidget(const QString &key, const QString &caption, QWidget *value)
{
    const int index = static_cast<int>(m_rows.size());
    const int row = index / m_columns, column = 2 * (index % m_columns);
    auto *words = new Label(caption, TextRole::Body, Token::T3);
    value->setObjectName("value."_L1 + key);
    m_grid->addWidget(words, row, column, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(value, row, column + 1, (m_right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    m_rows[key] = {words, value};
}

QWidget *KeyValueGrid::value(const QString &key) const
{
    const auto found = m_rows.find(key);
    return found == m_rows.end() ? nullptr : found->second.value;
}

void KeyValueGrid::setText(const QString &key, const QString &text)
{
    if (auto *label = qobject_cast<Label *>(value(key)); label && label->text() != text) label->setText(text);
}

void KeyValueGrid::setState(const QString &key, const QString &entity, const QString &state)
{
    if (auto *chip = qobject_cast<StateChip *>(value(key))) chip->setState(entity, state);
}

void KeyValueGrid::setLink(const QString &key, const QString &kind, const QString &id)
{
    if (auto *link = qobject_cast<IdLink *>(value(key))) link->setTarget(kind, id);
}

void KeyValueGrid::setCaption(const QString &key, const QString &caption)
{
    const auto found = m_rows.find(key);
    if (found != m_rows.end()) found->second.caption->setText(caption);
}

} // namespace hamster
