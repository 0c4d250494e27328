#include "views/widgets/empty_line.h"

#include "views/widgets/empty_state.h"
#include "views/widgets/label.h"

#include <QBoxLayout>

namespace hamster {

void layInLine(EmptyState &empty)
{
    auto *layout = static_cast<QBoxLayout *>(empty.layout());
    layout->setDirection(QBoxLayout::LeftToRight);
    layout->setContentsMargins(14, 6, 14, 6);
    auto *sentence = empty.findChild<Label *>(QStringLiteral("emptySentence"));
    sentence->setWordWrap(false);
    sentence->setElided(true);
    sentence->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // the buttons stand right behind it
}

} // namespace hamster
