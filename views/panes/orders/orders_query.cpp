#include "views/panes/orders/orders_query.h"

#include <algorithm>
#include <limits>
#include <memory>

namespace hamster::orders {

namespace {

using I = std::int64_t;
constexpr I kMax = std::numeric_limits<I>::max();
constexpr int kFeedMax = 2048; // read at once
constexpr int kFewMembers = 200;

const char *const kColumns =
    "SELECT o.id, o.public_id, o.order_number, o.created_at, o.member_public_id, o.vendor_public_id, m.name, v.name, "
    "(SELECT i.name FROM order_items i WHERE i.order_public_id = o.public_id ORDER BY i.id LIMIT 1), "
    "(SELECT count(*) FROM order_items i WHERE i.order_public_id = o.public_id), o.amount, o.refunded_amount, o.status, o.payment_state, "
    "o.reservation_state, o.payment_method, o.status_reason "
    // CROSS keeps the order of the loops: the page is walked along the sort's index
    "FROM orders o CROSS JOIN members m ON m.public_id = o.member_public_id CROSS JOIN vendors v ON v.public_id = o.vendor_public_id "
    "WHERE ";

enum class SearchMode { None, Everywhere, OfMembers, Numbers };
constexpr int kSearchModes = 4;

SearchMode modeOf(const SearchTerms &search)
{
    if (!search.active) return SearchMode::None;
    if (search.onlyNumbers) return SearchMode::Numbers;
    return search.onlyMembers ? SearchMode::OfMembers : SearchMode::Everywhere;
}

/// ?first … ?first+3: the terms.
std::string searchCondition(int first, SearchMode mode = SearchMode::Everywhere)
{
    const auto at = [&](int i) { return "?" + std::to_string(first + i); };
    if (mode == SearchMode::OfMembers)
        return "o.member_public_id IN (SELECT value FROM json_each(" + at(1) + ")) AND " + at(3) + " IS NOT NULL";
    if (mode == SearchMode::Numbers) return "o.order_number LIKE " + at(0) + " ESCAPE '\\' AND " + at(3) + " IS NOT NULL";
    return "(o.order_number LIKE " + at(0) + " ESCAPE '\\' OR o.member_public_id IN (SELECT value FROM json_each(" + at(1) +
           ")) OR o.vendor_public_id IN (SELECT value FROM json_each(" + at(2) +
           ")) OR EXISTS (SELECT 1 FROM order_items i WHERE i.order_public_id = o.public_id AND i.product_public_id IN "
           "(SELECT value FROM json_each(" +
           at(3) + "))))";
}

/// Sql keeps a pointer to its text, so both live together; there is a fixed number of them.
struct OwnedSql {
    explicit OwnedSql(std::string t)
        : text(std::move(t))
        , sql(text.c_str())
    {}
    const std::string text;
    const Sql sql;
};

enum class StateMode { None, Indexed, Walked };

// ?1 amount or number, ?2 id, ?3 state, ?4 limit, ?5 far id, ?6 … ?9 search, ?10 reason
std::string pageText(SortKey sort, bool descending, StateMode mode, SearchMode search, bool reason)
{
    const std::string less = descending ? "<" : ">", way = descending ? " DESC" : "";
    // Of few members: their orders are read by the index on members and then sorted; the plus keeps the planner off the sort's index.
    const std::string off = search == SearchMode::OfMembers ? "+" : "";
    std::string text = kColumns;
    if (sort == SortKey::Time) text += off + "o.id " + less + " ?2 AND " + off + "o.id " + (descending ? ">=" : "<=") + " ?5";
    if (sort == SortKey::Amount) text += "(" + off + "o.amount, " + off + "o.id) " + less + " (?1, ?2)";
    if (sort == SortKey::Number) text += off + "o.order_number " + less + " ?1";
    if (mode == StateMode::Indexed && off.empty()) text += " AND o.status = ?3";
    if (mode == StateMode::Walked || (mode == StateMode::Indexed && !off.empty()))
        text += " AND +o.status = ?3"; // the plus keeps the planner off the index on status
    text += search == SearchMode::None ? " AND ?9 IS NOT NULL" : " AND " + searchCondition(6, search);
    text += reason ? " AND o.status_reason = ?10" : " AND ?10 IS NOT NULL";
    if (sort == SortKey::Time) text += " ORDER BY " + off + "o.id" + way;
    if (sort == SortKey::Amount) text += " ORDER BY o.amount" + way + ", o.id" + way;
    if (sort == SortKey::Number) text += " ORDER BY o.order_number" + way;
    return text + " LIMIT ?4";
}

const Sql &pageSql(SortKey sort, bool descending, StateMode mode, SearchMode search, bool reason)
{
    static std::map<int, std::unique_ptr<OwnedSql>> statements;
    const int key =
        (((static_cast<int>(sort) * 2 + descending) * 3 + static_cast<int>(mode)) * kSearchModes + static_cast<int>(search)) * 2 + reason;
    std::unique_ptr<OwnedSql> &statement = statements[key];
    if (!statement) statement = std::make_unique<OwnedSql>(pageText(sort, descending, mode, search, reason));
    return statement->sql;
}

const OwnedSql kRows{std::string(kColumns) + "o.id IN (SELECT value FROM json_each(?1)) ORDER BY o.id"};
const OwnedSql kRowsSearched{std::string(kColumns) + "o.id IN (SELECT value FROM json_each(?1)) AND " + searchCondition(2) +
                             " ORDER BY o.id"};
const OwnedSql kRowsNumbered{std::string(kColumns) + "o.id IN (SELECT value FROM json_each(?1)) AND " +
                             searchCondition(2, SearchMode::Numbers) + " ORDER BY o.id"};
const std::string kTotalsHead =
    "SELECT o.status, o.status_reason, count(*), sum(o.amount), sum(o.refunded_amount) FROM orders o WHERE o.id BETWEEN ?1 AND ?2";
const std::string kTotalsTail = " GROUP BY o.status, o.status_reason ORDER BY o.status, o.status_reason";
const OwnedSql kTotals{kTotalsHead + kTotalsTail};
const OwnedSql kTotalsSearched{kTotalsHead + " AND " + searchCondition(3) + kTotalsTail};
const std::string kTotalsOfMembersText = kTotalsHead + " AND " + searchCondition(3, SearchMode::OfMembers) + kTotalsTail;
const Sql kTotalsOfMembers{kTotalsOfMembersText.c_str()};
const OwnedSql kTotalsNumbered{kTotalsHead + " AND " + searchCondition(3, SearchMode::Numbers) + kTotalsTail};
const Sql kNewest{"SELECT coalesce(max(id), 0) FROM orders"};
const Sql kByNumber{"SELECT id FROM orders WHERE order_number = ?"};
const Sql kNewestLog{"SELECT coalesce(max(id), 0) FROM state_log"};
// The plus keeps the planner on the log's end: by its index on entities it would read all that orders ever did.
const Sql kNews{
    "SELECT s.id, o.id FROM state_log s CROSS JOIN orders o ON o.public_id = s.entity_id WHERE s.id > ? AND +s.entity = 'order' "
    "ORDER BY s.id LIMIT ?"};
const Sql kNewOrders{"SELECT id FROM orders WHERE id > ? ORDER BY id LIMIT ?"};
const Sql kMembersLike{"SELECT public_id FROM members WHERE name LIKE ? ESCAPE '\\' ORDER BY id LIMIT 4000"};
const Sql kVendorsLike{"SELECT public_id FROM vendors WHERE name LIKE ? ESCAPE '\\' ORDER BY id LIMIT 4000"};
const Sql kProductsLike{"SELECT public_id FROM products WHERE name LIKE ?1 ESCAPE '\\' OR sku LIKE ?1 ESCAPE '\\' ORDER BY id LIMIT 4000"};

const Sql kAnyOfRule{"SELECT 1 FROM fault_firings WHERE rule = ? LIMIT 1"};
const Sql kOrdersOfRule{
    "SELECT order_public_id FROM fault_firings WHERE rule = ? AND order_public_id IS NOT NULL ORDER BY id DESC LIMIT ?"};
const Sql kIdsOfPublic{"SELECT id FROM orders WHERE public_id IN (SELECT value FROM json_each(?))"};

std::vector<qint64> idsAmong(const SearchTerms &search, std::vector<qint64> ids)
{
    std::erase_if(ids, [&](qint64 id) { return !std::ranges::binary_search(*search.among, id); });
    return ids;
}

/// Counted from the rows: there are few.
Totals totalsOf(const std::vector<OrderRow> &rows)
{
    Totals totals;
    for (const OrderRow &row : rows) {
        StateTotal &to = totals[{row.state, row.reason}];
        ++to.count;
        to.amount += row.amount;
        to.refunded += row.refunded;
    }
    return totals;
}

std::string idsLike(Database &shop, const Sql &sql, const std::string &like)
{
    std::vector<qint64> ids;
    Rows rows = shop.query(sql, like);
    while (rows.next()) ids.push_back(rows.get<I>(0));
    return jsonOf(ids);
}

OrderRow rowAt(const Rows &rows)
{
    OrderRow row;
    row.id = rows.get<I>(0);
    row.publicId = rows.get<I>(1);
    row.number = textAt(rows, 2);
    row.createdMs = rows.get<I>(3);
    row.memberId = rows.get<I>(4);
    row.vendorId = rows.get<I>(5);
    row.member = textAt(rows, 6);
    row.vendor = textAt(rows, 7);
    row.item = textAt(rows, 8);
    row.otherItems = std::max(0, rows.get<int>(9) - 1);
    row.amount = rows.get<I>(10);
    row.refunded = rows.get<I>(11);
    row.state = textAt(rows, 12);
    row.payment = textAt(rows, 13);
    row.reservation = textAt(rows, 14);
    row.method = textAt(rows, 15);
    row.reason = textAt(rows, 16);
    return row;
}

std::vector<OrderRow> allRows(Rows rows)
{
    std::vector<OrderRow> all;
    while (rows.next()) all.push_back(rowAt(rows));
    return all;
}

} // namespace

QString textAt(const Rows &rows, int column)
{
    const std::string_view text = rows.text(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string jsonOf(const std::vector<qint64> &ids)
{
    std::string json = "[";
    for (const qint64 id : ids) json += (json.size() > 1 ? "," : "") + std::to_string(id);
    return json + "]";
}

SearchTerms resolveSearch(Database &shop, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) return {};
    SearchTerms terms;
    terms.active = true;
    terms.like = "%";
    for (const char c : trimmed.toStdString()) {
        if (c == '%' || c == '_' || c == '\\') terms.like += '\\';
        terms.like += c;
    }
    terms.like += "%";
    terms.members = idsLike(shop, kMembersLike, terms.like);
    terms.vendors = idsLike(shop, kVendorsLike, terms.like);
    terms.products = idsLike(shop, kProductsLike, terms.like);
    const std::string number = trimmed.toUpper().toStdString();
    terms.exactly = shop.value<I>(kByNumber, number).value_or(0);
    // Order numbers are made of Latin capitals, digits and hyphens.
    const bool maybeNumber = std::ranges::all_of(trimmed, [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-'); });
    const auto members = std::ranges::count(terms.members, ',');
    const bool onlyPeople = terms.vendors == "[]" && terms.products == "[]";
    terms.onlyMembers = !maybeNumber && onlyPeople && members < kFewMembers;
    terms.onlyNumbers = maybeNumber && onlyPeople && terms.members == "[]";
    return terms;
}

std::optional<SearchTerms> searchByRule(Database &shop, Database &faults, const QString &text)
{
    const std::string rule = text.trimmed().toUpper().toStdString();
    if (rule.size() < 2 || rule[0] != 'F' || !std::ranges::all_of(rule.substr(1), [](char c) { return c >= '0' && c <= '9'; })) return {};
    faults.clearFailure();
    if (!faults.value<I>(kAnyOfRule, rule)) return {};
    std::string publicIds = "[";
    int read = 0;
    for (Rows rows = faults.query(kOrdersOfRule, rule, kRuleHitsMost + 1); rows.next() && ++read <= kRuleHitsMost;)
        if (const auto id = fromBase62(std::string(rows.text(0)))) publicIds += (publicIds.size() > 1 ? "," : "") + std::to_string(*id);
    publicIds += "]";
    shop.clearFailure();
    std::vector<qint64> ids;
    for (Rows rows = shop.query(kIdsOfPublic, publicIds); rows.next();) ids.push_back(rows.get<I>(0));
    std::ranges::sort(ids);
    SearchTerms terms;
    terms.active = true;
    terms.rule = rule;
    terms.cut = read > kRuleHitsMost;
    terms.among = std::move(ids);
    return terms;
}

PageKey firstKey(bool descending)
{
    if (descending) return {kMax, kMax, QString(QChar(0xFFFD))};
    return {0, -1, QString()};
}

PageKey keyOf(const OrderRow &row) { return {row.id, row.amount, row.number}; }

namespace {

/// The page of orders whose row ids are known: those that are due, of the state and of the reason.
std::vector<OrderRow> pageAmong(Database &shop, const PageRequest &request, std::vector<qint64> ids)
{
    OrderRow after;
    after.id = request.after.id, after.amount = request.after.amount, after.number = request.after.number;
    // By time the id says whether the row is due: the others are not read.
    if (request.sort == SortKey::Time)
        std::erase_if(ids, [&](qint64 id) {
            return request.descending ? id >= after.id || id < request.farId : id <= after.id || id > request.farId;
        });
    std::vector<OrderRow> found = readRows(shop, ids, {});
    std::erase_if(found, [&](const OrderRow &row) {
        return !comesBefore(after, row, request.sort, request.descending) ||
               (!request.state.empty() && row.state.toStdString() != request.state) ||
               (!request.reason.empty() && row.reason.toStdString() != request.reason);
    });
    std::ranges::sort(found, [&](const OrderRow &a, const OrderRow &b) { return comesBefore(a, b, request.sort, request.descending); });
    if (found.size() > static_cast<std::size_t>(request.limit)) found.resize(static_cast<std::size_t>(request.limit));
    return found;
}

} // namespace

std::vector<OrderRow> readPage(Database &shop, const PageRequest &request)
{
    shop.clearFailure();
    if (request.search.exactly) return pageAmong(shop, request, {request.search.exactly});
    if (request.search.among) return pageAmong(shop, request, *request.search.among);
    StateMode mode = request.state.empty() ? StateMode::None : StateMode::Indexed;
    if (mode == StateMode::Indexed && request.manyOfState && request.sort != SortKey::Time) mode = StateMode::Walked;
    const Sql &sql = pageSql(request.sort, request.descending, mode, modeOf(request.search), !request.reason.empty());
    const SearchTerms &s = request.search;
    const std::string number = request.after.number.toStdString();
    const I amount = request.after.amount, id = request.after.id, far = request.farId;
    if (request.sort == SortKey::Number)
        return allRows(
            shop.query(sql, number, id, request.state, request.limit, far, s.like, s.members, s.vendors, s.products, request.reason));
    return allRows(
        shop.query(sql, amount, id, request.state, request.limit, far, s.like, s.members, s.vendors, s.products, request.reason));
}

std::vector<OrderRow> readRows(Database &shop, const std::vector<qint64> &ids, const SearchTerms &search)
{
    if (ids.empty()) return {};
    shop.clearFailure();
    const std::string json = jsonOf(ids);
    if (search.exactly)
        return std::ranges::find(ids, search.exactly) == ids.end() ? std::vector<OrderRow>() : readRows(shop, {search.exactly}, {});
    if (!search.active) return allRows(shop.query(kRows.sql, json));
    if (!search.rule.empty()) return readRows(shop, idsAmong(search, ids), {});
    if (search.onlyNumbers) return allRows(shop.query(kRowsNumbered.sql, json, search.like, "", "", ""));
    return allRows(shop.query(kRowsSearched.sql, json, search.like, search.members, search.vendors, search.products));
}

qint64 newestOrderId(Database &shop)
{
    shop.clearFailure();
    return shop.value<I>(kNewest).value_or(0);
}

bool comesBefore(const OrderRow &a, const OrderRow &b, SortKey sort, bool descending)
{
    const OrderRow &x = descending ? b : a, &y = descending ? a : b;
    if (sort == SortKey::Amount && x.amount != y.amount) return x.amount < y.amount;
    if (sort == SortKey::Number && x.number != y.number) return x.number < y.number;
    return x.id < y.id;
}

void OrderFeed::start(Database &shop)
{
    shop.clearFailure();
    m_lastLog = shop.value<I>(kNewestLog).value_or(0);
    m_lastOrder = newestOrderId(shop);
}

OrderFeed::News OrderFeed::read(Database &shop)
{
    shop.clearFailure();
    News news;
    if (shop.value<I>(kNewestLog).value_or(0) - m_lastLog > m_farBehind) {
        news.tooMany = true;
        start(shop);
        return news;
    }
    int seen = 0;
    {
        Rows rows = shop.query(kNews, I(m_lastLog), kFeedMax);
        for (; rows.next(); ++seen) {
            m_lastLog = rows.get<I>(0);
            news.ids.push_back(rows.get<I>(1));
        }
    }
    {
        Rows rows = shop.query(kNewOrders, I(m_lastOrder), kFeedMax);
        for (; rows.next(); ++seen) {
            m_lastOrder = rows.get<I>(0);
            news.ids.push_back(m_lastOrder);
        }
    }
    news.more = seen >= kFeedMax;
    std::ranges::sort(news.ids);
    const auto rest = std::unique(news.ids.begin(), news.ids.end());
    news.ids.erase(rest, news.ids.end());
    return news;
}

Totals readTotals(Database &shop, qint64 low, qint64 high, const SearchTerms &search)
{
    shop.clearFailure();
    if (!search.rule.empty()) {
        std::vector<qint64> ids = *search.among;
        std::erase_if(ids, [&](qint64 id) { return id < low || id > high; });
        return totalsOf(readRows(shop, ids, {}));
    }
    Totals totals;
    const I from = search.exactly ? std::max(low, search.exactly) : low, to = search.exactly ? std::min(high, search.exactly) : high;
    Rows rows = search.active && search.onlyMembers
                    ? shop.query(kTotalsOfMembers, from, to, search.like, search.members, search.vendors, search.products)
                : search.active && search.onlyNumbers && !search.exactly
                    ? shop.query(kTotalsNumbered.sql, from, to, search.like, "", "", "")
                : search.active && !search.exactly
                    ? shop.query(kTotalsSearched.sql, from, to, search.like, search.members, search.vendors, search.products)
                    : shop.query(kTotals.sql, from, to);
    while (rows.next()) totals[{textAt(rows, 0), textAt(rows, 1)}] = {rows.get<I>(2), rows.get<I>(3), rows.get<I>(4)};
    return totals;
}

} // namespace hamster::orders
