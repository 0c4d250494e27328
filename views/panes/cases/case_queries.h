#pragma once
// CS cases: what a person has to look at, gathered from the three services.

#include "views/desk_port.h"
#include "views/items/cell_table.h"

#include <QCoreApplication>

#include <map>
#include <optional>

namespace hamster::cases {

enum CaseColumn { StateColumn, KindColumn, OrderColumn, ServiceColumn, OpenedColumn, DetailColumn };

struct CaseFacts {
    qint64 id = 0; ///< public id
    Party service = Party::Ecommerce;
    QString kind{}, subject{}, detail{}, state{}, resolution{};
    QString order{};      ///< number; empty: it is about no order
    qint64 orderId = 0;   ///< public id
    QString orderState{}; ///< now
    qint64 createdMs = 0, updatedMs = 0;
    bool operator==(const CaseFacts &) const = default;
};

struct CaseFilter {
    QString state; ///< empty: all
    QString text;  ///< in order, kind and evidence; empty: all
};

class CaseTexts {
    Q_DECLARE_TR_FUNCTIONS(hamster::cases::CaseTexts)
public:
    static QStringList headers();
    static QString kind(const QString &constant);
    /// What has happened, and what a person usually does about it.
    static QString advice(const QString &constant);
    /// Why the case was opened, in Korean; empty: English, or words that only the evidence itself has.
    static QString cause(const QString &kind, const QString &detail);
};

/// The newest of all services, at most `limit` of each.
std::vector<CaseFacts> readCases(DeskPort &port, int limit = 1000);
bool fits(const CaseFacts &facts, const CaseFilter &filter);
/// The row id is the case's public id.
CellRow caseRow(const CaseFacts &facts);

} // namespace hamster::cases
