#pragma once
// What the events pane reads: topics with their consumers, messages, outboxes, waiting messages and dead letters.

#include "views/desk_port.h"
#include "views/items/cell_table.h"

#include <QCoreApplication>

#include <map>
#include <optional>
#include <span>

namespace hamster::events {

inline constexpr int kPartitionCount = 3;

/// A part of the bus: one partition of a topic, or all of them.
struct TopicPart {
    QString topic;
    int partition = -1; ///< −1: all
    bool operator==(const TopicPart &) const = default;
};

/// One line of the topics table.
struct TopicFacts {
    TopicPart part;
    qint64 end = 0; ///< messages ever written
    /// Messages that a consumer group has still to read: as many as the one that is furthest behind in the partition; of all partitions
    /// added up, as the World pane says it, too. No group needs to be behind by that sum.
    qint64 lag = 0;
};
std::vector<TopicFacts> readTopics(Database &bus);

enum TopicColumn { TopicNameColumn, TopicPartitionColumn, TopicEndColumn, TopicLagColumn };
enum ConsumerColumn { GroupColumn, ConsumerPartitionColumn, PositionColumn, ConsumerEndColumn, ConsumerLagColumn };
enum MessageColumn { OffsetColumn, MessagePartitionColumn, MessageTimeColumn, TypeColumn, KeyColumn, EventIdColumn, MessageFaultColumn };
enum OutboxColumn {
    ServiceColumn,
    OutboxNumberColumn,
    OutboxTimeColumn,
    OutboxTypeColumn,
    OutboxKeyColumn,
    OutboxStateColumn,
    PublishedColumn,
    OutboxWaitColumn
};
enum WaitingColumn {
    WaitGroupColumn,
    WaitTopicColumn,
    WaitPlaceColumn,
    WaitKeyColumn,
    WaitTypeColumn,
    WaitStateColumn,
    WaitTriesColumn,
    WaitDueColumn,
    WaitWhyColumn
};
enum LetterColumn {
    LetterTimeColumn,
    LetterGroupColumn,
    LetterTypeColumn,
    LetterKeyColumn,
    LetterStateColumn,
    LetterTriesColumn,
    LetterWhyColumn,
    LetterTopicColumn,
    LetterPlaceColumn
};

class EventTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::events::EventTexts)
public:
    static QStringList topicHeaders();
    static QStringList consumerHeaders();
    static QStringList messageHeaders();
    static QStringList outboxHeaders();
    static QStringList waitingHeaders();
    static QStringList letterHeaders();
    static QString partition(int number);
    static QString outboxState(const QString &constant);
    static QString waitingState(const QString &constant);
};

/// The row id is the place in `topics`, from 1.
std::vector<CellRow> topicRows(const std::vector<TopicFacts> &topics);
std::vector<CellRow> consumerRows(Database &bus, const TopicPart &part);

struct MessageFilter {
    TopicPart part;
    std::string like; ///< pattern for type, key and event id; empty: all
};
/// `shop`, here and below: knows what the keys are of; nullptr: they are shown as they are.
std::vector<CellRow> messageRows(Database &bus, Database *shop, const MessageFilter &filter, qint64 high, qint64 low, int limit);
qint64 newestMessage(Database &bus);
/// The place of an event on the bus.
struct MessagePlace {
    qint64 id = 0;
    TopicPart part;
};
std::optional<MessagePlace> findMessage(Database &bus, const QString &eventId);
QString messagePayload(Database &bus, qint64 id);

/// The services with an outbox, in the order of DeskFile.
struct OutboxService {
    DeskFile file;
    QStringView party;
};
std::span<const OutboxService> outboxServices();
struct OutboxPage {
    std::vector<CellRow> rows; ///< the pending ones, oldest first, then the latest published ones
    qint64 pending = 0;
};
/// `place` is the index in outboxServices(); it is part of the row ids, so that pages can be joined.
OutboxPage readOutbox(Database &service, Database *shop, std::size_t place, qint64 nowMs);
QString outboxPayload(DeskPort &port, qint64 rowId);

std::vector<CellRow> waitingRows(Database &bus, Database *shop, qint64 nowMs);
struct LetterFacts {
    qint64 id = 0; ///< public id
    QString group, topic, key, payload, original, exception, state, resolution;
    int partition = 0;
    qint64 offset = 0, attempts = 0, createdMs = 0, updatedMs = 0;
};
/// `state`: empty for all. The row id is the public id.
std::vector<CellRow> letterRows(Database &bus, Database *shop, const QString &state);
std::map<QString, qint64> letterCounts(Database &bus);
std::optional<LetterFacts> readLetter(Database &bus, qint64 id);
QString waitingPayload(Database &bus, qint64 id);

/// What the key of this type of event is of: "order", "product", "member", "office-vendor", or nothing that opens.
QString keyKind(const QString &eventType);
/// The thing that a key is of as people know it: an order's number, a product's SKU, a name. What the shop does not know stays the key.
Cell keyCell(Database *shop, const QString &eventType, const QString &key);
/// The key of the events about this order; empty: it is no order's number.
QString keyOfOrder(Database &shop, const QString &number);
/// The id of a CloudEvent; empty when the payload is none.
QString eventIdOf(const QString &payload);
/// The type that a CloudEvent names.
QString typeOf(std::string_view payload);

} // namespace hamster::events
