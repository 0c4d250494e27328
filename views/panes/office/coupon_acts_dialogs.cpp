// GiveCouponDialog and StopCouponDialog: what is done to a kind of coupon that exists.
#include "views/items/columns.h"
#include "views/panes/office/coupon_dialogs.h"
#include "views/panes/office/member_box.h"
#include "views/theme/theme.h"
#include "views/widgets/effect_table.h"
#include "views/widgets/form_field.h"
#include "views/widgets/format.h"
#include "views/widgets/nothing.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hamster::office {

namespace {

const Sql kKind{"SELECT c.public_id, c.code, c.kind, c.value, coalesce(c.cap, 0), c.bearer, c.valid_from, c.valid_until, "
                "(SELECT count(*) FROM user_coupons u WHERE u.policy_public_id = c.public_id), "
                "(SELECT count(*) FROM user_coupons u WHERE u.policy_public_id = c.public_id AND u.status = 'AVAILABLE') "
                "FROM coupon_policies c WHERE c.id = ?"};
const Sql kHeld{"SELECT count(*) FROM user_coupons WHERE policy_public_id = ? AND member_public_id = ?"};

/// What can still come off orders, for as many coupons; the shop or a vendor bears it, so more of it is no gain.
Effect discounts(const QString &what, const CouponKindFacts &kind, qint64 now, qint64 after)
{
    Effect effect = EffectTable::money(what, now * kind.atMost, after * kind.atMost);
    effect.tone = after > now ? Effect::Tone::Bad : after < now ? Effect::Tone::Good : Effect::Tone::Plain;
    return effect;
}

} // namespace

CouponKindFacts readCouponKind(DeskPort &port, qint64 row)
{
    CouponKindFacts kind;
    Database *shop = port.reader(DeskFile::Ecommerce);
    if (!shop) return kind;
    Rows rows = shop->query(kKind, std::int64_t(row));
    if (!rows.next()) return kind;
    kind.id = columnNumber(rows, 0);
    kind.code = columnText(rows, 1);
    kind.atMost = columnText(rows, 2) == "FIXED"_L1 ? columnNumber(rows, 3) : columnNumber(rows, 4);
    kind.platformPays = columnText(rows, 5) == "PLATFORM"_L1;
    kind.fromMs = columnNumber(rows, 6);
    kind.untilMs = columnNumber(rows, 7);
    kind.claimed = columnNumber(rows, 8);
    kind.available = columnNumber(rows, 9);
    return kind;
}

GiveCouponDialog::GiveCouponDialog(DeskPort *port, QWidget *parent, qint64 row)
    : CommandDialog(u"givecoupon"_s, port, parent)
    , m_row(row)
    , m_kind(readCouponKind(*port, row))
    , m_inputs(new QWidget)
    , m_member(new MemberBox(port))
    , m_reason(makeLine(u"givecoupon.reason"_s, kReasonMost))
    , m_effects(new EffectTable)
{
    m_member->setObjectName(u"givecoupon.member"_s);
    m_effects->setObjectName(u"givecoupon.effects"_s);
    m_memberField = new FormField(m_member);
    m_reasonField = new FormField(m_reason);
    auto *column = new QVBoxLayout(m_inputs);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_memberField);
    column->addWidget(m_effects);
    column->addWidget(m_reasonField);
    form()->addWidget(m_inputs);
    setMinimumWidth(Theme::current().px(460));
    connect(m_member, &QComboBox::editTextChanged, this, &GiveCouponDialog::predict);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { clearMessages(); });
    retranslate();
    m_member->setFocus();
}

bool GiveCouponDialog::hasOne() const
{
    Database *shop = port()->reader(DeskFile::Ecommerce);
    return shop && m_member->member() &&
           shop->value<std::int64_t>(kHeld, std::int64_t(m_kind.id), std::int64_t(m_member->member())).value_or(0) > 0;
}

void GiveCouponDialog::predict()
{
    clearMessages();
    const bool had = hasOne();
    m_memberField->setProblem(m_member->isWrong() ? tr("There is no such member.")
                              : had               ? tr("The member has or had one; each member gets one only.")
                                                  : QString());
    const qint64 more = m_member->member() && !had ? 1 : 0;
    std::vector<Effect> effects{EffectTable::count(tr("Usable coupons of members"), m_kind.available, m_kind.available + more)};
    if (m_kind.atMost)
        effects.push_back(discounts(m_kind.platformPays ? tr("The platform still bears, at most") : tr("The vendor still bears, at most"),
                                    m_kind, m_kind.available, m_kind.available + more));
    if (!m_member->member()) // before somebody is chosen nothing is predicted
        for (Effect &effect : effects) effect.after = effect.change = kNothing.toString();
    m_effects->setEffects(std::move(effects));
}

QString GiveCouponDialog::problem()
{
    const auto fail = [](QWidget *field, const QString &text) {
        field->setFocus();
        return text + u' ' + tr("Nothing was sent.");
    };
    if (!m_member->member()) return fail(m_member, tr("Nobody is chosen: choose a member from the list."));
    if (hasOne()) return fail(m_member, tr("The member has or had one; each member gets one only."));
    if (m_reason->text().trimmed().isEmpty()) return fail(m_reason, tr("A reason is required."));
    return {};
}

Command GiveCouponDialog::command() const
{
    return command::IssueCoupon{MemberId{m_member->member()}, m_kind.code.toStdString(), m_reason->text().trimmed().toStdString()};
}

void GiveCouponDialog::accepted(const CommandAnswer &)
{
    const QString member = QString::fromStdString(toBase62(m_member->member()));
    m_kind = readCouponKind(*port(), m_row);
    m_reason->clear();
    m_memberField->setProblem({});
    showResult(tr("The member has the coupon; the audit log keeps the reason:"), u"member"_s, member);
}

void GiveCouponDialog::enableForm(bool enabled) { m_inputs->setEnabled(enabled); }

void GiveCouponDialog::retranslate()
{
    setHeading(tr("Give %1 to a member").arg(m_kind.code));
    setButtonText(tr("Give the coupon"));
    m_memberField->setCaption(tr("Member"));
    m_reasonField->setCaption(tr("Reason"));
    predict();
}

StopCouponDialog::StopCouponDialog(DeskPort *port, QWidget *parent, qint64 row)
    : CommandDialog(u"stopcoupon"_s, port, parent)
    , m_row(row)
    , m_kind(readCouponKind(*port, row))
    , m_inputs(new QWidget)
    , m_reason(makeLine(u"stopcoupon.reason"_s, kReasonMost))
    , m_effects(new EffectTable)
{
    m_effects->setObjectName(u"stopcoupon.effects"_s);
    m_reasonField = new FormField(m_reason);
    auto *column = new QVBoxLayout(m_inputs);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_effects);
    column->addWidget(m_reasonField);
    form()->addWidget(m_inputs);
    setMinimumWidth(Theme::current().px(460));
    connect(m_reason, &QLineEdit::textChanged, this, [this] { clearMessages(); });
    retranslate();
    m_reason->setFocus();
}

QString StopCouponDialog::problem()
{
    if (m_stopped) return tr("It has ended already. Nothing was sent.");
    if (!m_reason->text().trimmed().isEmpty()) return {};
    m_reason->setFocus();
    return tr("A reason is required. Nothing was sent.");
}

Command StopCouponDialog::command() const
{
    return command::StopCoupon{CouponPolicyId{m_kind.id}, m_reason->text().trimmed().toStdString()};
}

void StopCouponDialog::accepted(const CommandAnswer &)
{
    m_stopped = true;
    enableForm(false);
    showResult(tr("It has ended. Orders that used one keep their discount; the audit log keeps the reason."), {}, {});
}

void StopCouponDialog::enableForm(bool enabled) { m_inputs->setEnabled(enabled && !m_stopped); }

void StopCouponDialog::retranslate()
{
    setHeading(tr("Stop %1").arg(m_kind.code));
    setButtonText(tr("Stop the coupon"));
    m_reasonField->setCaption(tr("Reason"));
    m_reasonField->setHint(tr("It cannot be restarted: another one is made instead."));
    Effect usable = EffectTable::count(tr("Usable coupons of members"), m_kind.available, 0);
    std::vector<Effect> effects{{tr("Can be claimed"), tr("yes"), tr("no"), {}, Effect::Tone::Bad}, usable};
    if (m_kind.atMost)
        effects.push_back(discounts(m_kind.platformPays ? tr("The platform still bears, at most") : tr("The vendor still bears, at most"),
                                    m_kind, m_kind.available, 0));
    m_effects->setEffects(std::move(effects));
}

} // namespace hamster::office
