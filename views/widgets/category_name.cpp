#include "views/widgets/category_name.h"

#include <QCoreApplication>

#include <algorithm>

namespace hamster {

namespace {

struct Known {
    const char *category;
    const char *name; ///< source text
};
constexpr Known kKnown[] = {{"food", QT_TRANSLATE_NOOP("hamster::Categories", "Food")},
                            {"toy", QT_TRANSLATE_NOOP("hamster::Categories", "Toys")},
                            {"bedding", QT_TRANSLATE_NOOP("hamster::Categories", "Bedding")},
                            {"snack", QT_TRANSLATE_NOOP("hamster::Categories", "Snacks")},
                            {"house", QT_TRANSLATE_NOOP("hamster::Categories", "Housing")}};

} // namespace

QString categoryName(const QString &category)
{
    const auto known = std::ranges::find_if(kKnown, [&](const Known &each) { return category == QLatin1String(each.category); });
    return known == std::end(kKnown) ? category : QCoreApplication::translate("hamster::Categories", known->name);
}

} // namespace hamster
