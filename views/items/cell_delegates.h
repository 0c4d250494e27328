#pragma once
// Delegates of the desk's tables: one line per row, painted without widgets, size hints constant. They work on any item view;
// TableView adds whole-row hover and links.

#include "views/items/table_copy.h"

#include <QStyledItemDelegate>

namespace hamster {

/// Paints background, row line and focus ring; text columns as they are (T1, or T2 when made secondary).
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(QObject *parent = nullptr, bool secondary = false, Qt::Alignment align = Qt::AlignLeft);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    Qt::Alignment alignment() const { return m_align; }

    /// What Ctrl+C and the export write for this cell: constants for states, plain digits for money, seconds and zone for times.
    virtual QString copyText(const QModelIndex &index) const;
    /// True when copyText() is a number that a spreadsheet should read as one.
    virtual bool copiesNumber(const QModelIndex &) const { return false; }
    /// Both, with what kind of value it is.
    virtual CopiedValue copied(const QModelIndex &index) const;
    /// Where the text of a link was drawn; empty for cells that are no link.
    virtual QRect linkRect(const QStyleOptionViewItem &, const QModelIndex &) const { return {}; }

protected:
    struct Cell {
        QPainter *painter;
        QRect rect; ///< without the padding of 8
        const QStyleOptionViewItem &option;
        const QModelIndex &index;
        bool selected;
        bool dimmed;
    };
    virtual void paintContent(const Cell &cell) const;
    /// T1 or T2, changed for selected and dimmed rows; T3 becomes T2 on the selection.
    QColor textColor(const Cell &cell, bool secondary) const;
    /// Of a cell that has nothing to say.
    static QColor nothingColor(const Cell &cell);

private:
    bool m_secondary;
    Qt::Alignment m_align;
};

/// A state from StateEntityRole and RawRole (or DisplayRole): as chip, or as icon + T2 text for the second and further columns.
class StateDelegate final : public CellDelegate {
    Q_OBJECT
public:
    enum class Look { Chip, Quiet };
    explicit StateDelegate(Look look = Look::Chip, QObject *parent = nullptr)
        : CellDelegate(parent)
        , m_look(look)
    {}
    QString copyText(const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    void paintContent(const Cell &cell) const override;

private:
    Look m_look;
};

/// Won or plain counts, right-aligned, never elided, zero in T3. RawRole is qint64; no value is shown as "–".
class MoneyDelegate final : public CellDelegate {
    Q_OBJECT
public:
    enum class Unit { Won, WonChange, Count, CountChange };
    explicit MoneyDelegate(Unit unit = Unit::Won, QObject *parent = nullptr)
        : CellDelegate(parent, false, Qt::AlignRight)
        , m_unit(unit)
    {}
    QString displayText(const QVariant &value, const QLocale &locale) const override;
    QString copyText(const QModelIndex &index) const override;
    bool copiesNumber(const QModelIndex &index) const override;
    CopiedValue copied(const QModelIndex &index) const override;

protected:
    void paintContent(const Cell &cell) const override;

private:
    Unit m_unit;
};

/// An id in mono: accent and clickable when IdKindRole names a kind, elided in the middle.
class IdDelegate final : public CellDelegate {
    Q_OBJECT
public:
    explicit IdDelegate(QObject *parent = nullptr)
        : CellDelegate(parent)
    {}
    QString copyText(const QModelIndex &index) const override;
    QRect linkRect(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(const Cell &cell) const override;
};

/// An instant (RawRole, UTC ms) in Asia/Seoul, T2.
class TimeDelegate final : public CellDelegate {
    Q_OBJECT
public:
    enum class Format { Time, TimeMs, DateTime, Date };
    explicit TimeDelegate(Format format = Format::Time, QObject *parent = nullptr)
        : CellDelegate(parent, true)
        , m_format(format)
    {}
    QString displayText(const QVariant &value, const QLocale &locale) const override;
    QString copyText(const QModelIndex &index) const override;
    CopiedValue copied(const QModelIndex &index) const override;

protected:
    void paintContent(const Cell &cell) const override;

private:
    Format m_format;
};

} // namespace hamster
