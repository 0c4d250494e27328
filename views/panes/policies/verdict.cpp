#include "views/panes/policies/verdict.h"

#include "views/theme/paint.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace hamster::policies_pane {

Verdict::Verdict(bool safe, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_safe(safe)
{
    setText(text);
}

void Verdict::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setFixedSize(chipWidth(text), chipHeight());
    update();
}

void Verdict::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_safe ? Family::Good : Family::Warn, m_safe ? u"ok" : u"tri", m_text);
}

} // namespace hamster::policies_pane
