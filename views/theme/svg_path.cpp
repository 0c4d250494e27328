#include "views/theme/svg_path.h"

#include <QtMath>

#include <cmath>

namespace hamster {
namespace {

class Reader {
public:
    explicit Reader(QStringView data)
        : m_data(data)
    {}

    bool atEnd()
    {
        skipBlanks();
        return m_at >= m_data.size();
    }

    /// The next command letter, or nothing when a number follows.
    std::optional<char16_t> command()
    {
        if (atEnd() || !m_data[m_at].isLetter()) return std::nullopt;
        return m_data[m_at++].unicode();
    }

    /// Numbers may touch: "1.4-1.6" and ".5.5" are two each.
    double number()
    {
        skipBlanks();
        const qsizetype start = m_at;
        bool dot = false;
        if (m_at < m_data.size() && (m_data[m_at] == u'-' || m_data[m_at] == u'+')) ++m_at;
        while (m_at < m_data.size() && (m_data[m_at].isDigit() || (m_data[m_at] == u'.' && !dot))) {
            dot = dot || m_data[m_at] == u'.';
            ++m_at;
        }
        bool ok = false;
        const double value = m_data.mid(start, m_at - start).toDouble(&ok);
        m_ok = m_ok && ok;
        return value;
    }

    bool ok() const { return m_ok; }

private:
    void skipBlanks()
    {
        while (m_at < m_data.size() && (m_data[m_at].isSpace() || m_data[m_at] == u',')) ++m_at;
    }

    QStringView m_data;
    qsizetype m_at = 0;
    bool m_ok = true;
};

struct Arc {
    double rx, ry, rotation;
    bool large, sweep;
    QPointF to;
};

// From the end points to the centre (SVG 1.1, F.6.5), then one cubic for each quarter turn or less.
void arcTo(QPainterPath &path, const Arc &arc)
{
    const QPointF from = path.currentPosition();
    double rx = std::abs(arc.rx), ry = std::abs(arc.ry);
    if (rx == 0 || ry == 0 || from == arc.to) {
        path.lineTo(arc.to);
        return;
    }
    const double phi = qDegreesToRadians(arc.rotation), c = std::cos(phi), s = std::sin(phi);
    const QPointF half = (from - arc.to) / 2;
    const double x = c * half.x() + s * half.y(), y = -s * half.x() + c * half.y();
    const double excess = x * x / (rx * rx) + y * y / (ry * ry);
    if (excess > 1) {
        rx *= std::sqrt(excess);
        ry *= std::sqrt(excess);
    }
    const double bottom = rx * rx * y * y + ry * ry * x * x;
    const double root = std::sqrt(std::max(0.0, (rx * rx * ry * ry - bottom) / bottom)) * (arc.large == arc.sweep ? -1 : 1);
    const double cx = root * rx * y / ry, cy = -root * ry * x / rx;
    const QPointF centre = QPointF(c * cx - s * cy, s * cx + c * cy) + (from + arc.to) / 2;
    const double begin = std::atan2((y - cy) / ry, (x - cx) / rx);
    double turn = std::atan2((-y - cy) / ry, (-x - cx) / rx) - begin;
    if (arc.sweep && turn < 0) turn += 2 * M_PI;
    if (!arc.sweep && turn > 0) turn -= 2 * M_PI;
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(turn) / (M_PI / 2) - 1e-9)));
    const double step = turn / pieces, k = 4.0 / 3.0 * std::tan(step / 4);
    const auto place = [&](double px, double py) { return centre + QPointF(c * rx * px - s * ry * py, s * rx * px + c * ry * py); };
    for (int i = 0; i < pieces; ++i) {
        const double a = begin + i * step, b = a + step;
        path.cubicTo(place(std::cos(a) - k * std::sin(a), std::sin(a) + k * std::cos(a)),
                     place(std::cos(b) + k * std::sin(b), std::sin(b) - k * std::cos(b)),
                     i + 1 == pieces ? arc.to : place(std::cos(b), std::sin(b)));
    }
}

class Builder {
public:
    explicit Builder(QStringView data)
        : m_in(data)
    {}

    std::optional<QPainterPath> build()
    {
        char16_t command = 0;
        while (!m_in.atEnd()) {
            if (const auto next = m_in.command())
                command = *next;
            else if (command == u'M')
                command = u'L'; // further pairs after a move are lines
            else if (command == u'm')
                command = u'l';
            if (!apply(command) || !m_in.ok()) return std::nullopt;
        }
        return m_path;
    }

private:
    QPointF here() const { return m_path.currentPosition(); }
    QPointF point(bool relative)
    {
        const double x = m_in.number();
        const double y = m_in.number();
        return relative ? here() + QPointF(x, y) : QPointF(x, y);
    }

    bool apply(char16_t command)
    {
        const bool relative = QChar(command).isLower();
        const QPointF origin = relative ? here() : QPointF();
        const bool smooth = m_lastWasCubic;
        m_lastWasCubic = false;
        switch (QChar(command).toUpper().unicode()) {
        case u'M': m_path.moveTo(point(relative)); return true;
        case u'L': m_path.lineTo(point(relative)); return true;
        case u'H': m_path.lineTo(origin.x() + m_in.number(), here().y()); return true;
        case u'V': m_path.lineTo(here().x(), origin.y() + m_in.number()); return true;
        case u'C': {
            const QPointF first = point(relative);
            cubic(first, relative);
            return true;
        }
        case u'S': cubic(smooth ? 2 * here() - m_control : here(), relative); return true;
        case u'Q': {
            const QPointF control = point(relative), to = point(relative);
            m_path.quadTo(control, to);
            return true;
        }
        case u'A': arc(relative); return true;
        case u'Z': m_path.closeSubpath(); return true;
        default: return false;
        }
    }

    void cubic(QPointF first, bool relative)
    {
        const QPointF second = point(relative), to = point(relative);
        m_path.cubicTo(first, second, to);
        m_control = second;
        m_lastWasCubic = true;
    }

    void arc(bool relative)
    {
        Arc arc{};
        arc.rx = m_in.number();
        arc.ry = m_in.number();
        arc.rotation = m_in.number();
        arc.large = m_in.number() != 0;
        arc.sweep = m_in.number() != 0;
        arc.to = point(relative);
        arcTo(m_path, arc);
    }

    Reader m_in;
    QPainterPath m_path;
    QPointF m_control;
    bool m_lastWasCubic = false;
};

} // namespace

std::optional<QPainterPath> parseSvgPath(QStringView data) { return Builder(data).build(); }

} // namespace hamster
