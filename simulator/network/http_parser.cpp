#include "simulator/network/http_parser.h"

#include "model/core/text.h"

#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>

namespace hamster {

namespace http = boost::beast::http;

namespace {

constexpr std::size_t kReservedAtOnce = 64 * 1024; ///< a sender must send the rest before we reserve it

std::string text(boost::beast::string_view view) { return {view.data(), view.size()}; }

} // namespace

HeaderScan::State HeaderScan::advance(std::string_view bytes)
{
    std::size_t from = m_lineStart;
    while (from < bytes.size()) {
        const void *found = std::memchr(bytes.data() + from, '\n', bytes.size() - from);
        if (found == nullptr) return State::Incomplete;
        const auto lineFeed = static_cast<std::size_t>(static_cast<const char *>(found) - bytes.data());
        if (lineFeed == 0 || bytes[lineFeed - 1] != '\r') return State::BareLineFeed;
        const bool blank = lineFeed == m_lineStart + 1;
        m_lineStart = from = lineFeed + 1;
        if (blank) return State::Complete;
    }
    return State::Incomplete;
}

RequestParser::RequestParser()
{
    // The limits are checked outside, where the path is known and the whole header block counts.
    header_limit(std::numeric_limits<std::uint32_t>::max());
    body_limit(std::numeric_limits<std::uint64_t>::max());
    eager(true);
}

void RequestParser::putHeader(std::string_view block, boost::beast::error_code &error)
{
    m_block = block;
    put(boost::asio::const_buffer(block.data(), block.size()), error);
    m_block = {};
}

void RequestParser::on_request_impl(http::verb, View method, View target, int version, ErrorCode &)
{
    request.method = text(method);
    m_target = text(target);
    m_version = version;
}

void RequestParser::on_response_impl(int, View, int, ErrorCode &) {}

void RequestParser::on_field_impl(http::field field, View name, View value, ErrorCode &)
{
    if (m_headerDone) return; // trailers say nothing that we need
    // A folded value was put together elsewhere: it does not lie in the bytes that came.
    const std::less<const char *> before;
    const bool inPlace = !before(value.data(), m_block.data()) && before(value.data(), m_block.data() + m_block.size());
    if (!value.empty() && !inPlace) m_ambiguous = true;
    if (field == http::field::host) {
        ++m_hosts;
    } else if (field == http::field::content_length) {
        ++m_lengths;
        if (value.empty() || !std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; })) m_ambiguous = true;
    } else if (field == http::field::transfer_encoding) {
        ++m_codings;
        if (!equalsIgnoringCase({value.data(), value.size()}, "chunked") || http10()) m_ambiguous = true;
    }
    request.headers.add(text(name), text(value));
}

void RequestParser::on_header_impl(ErrorCode &) { m_headerDone = true; }

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t> &length, ErrorCode &)
{
    if (length) request.body.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(*length, kReservedAtOnce)));
}

std::size_t RequestParser::on_body_impl(View body, ErrorCode &)
{
    request.body.append(body.data(), body.size());
    return body.size();
}

void RequestParser::on_chunk_header_impl(std::uint64_t, View, ErrorCode &) {}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, View body, ErrorCode &)
{
    request.body.append(body.data(), body.size());
    return body.size();
}

void RequestParser::on_finish_impl(ErrorCode &) {}

AnswerParser::AnswerParser(bool toHead, std::size_t headerBytesMax, std::size_t bodyBytesMax)
{
    header_limit(static_cast<std::uint32_t>(headerBytesMax));
    body_limit(bodyBytesMax);
    skip(toHead);
    eager(true);
}

void AnswerParser::on_request_impl(http::verb, View, View, int, ErrorCode &) {}

void AnswerParser::on_response_impl(int status, View, int, ErrorCode &) { response.status = status; }

void AnswerParser::on_field_impl(http::field field, View name, View value, ErrorCode &error)
{
    if (m_headerDone) return;
    if (field == http::field::transfer_encoding && !equalsIgnoringCase({value.data(), value.size()}, "chunked"))
        error = http::error::bad_transfer_encoding;
    response.headers.add(text(name), text(value));
}

void AnswerParser::on_header_impl(ErrorCode &) { m_headerDone = true; }

void AnswerParser::on_body_init_impl(const boost::optional<std::uint64_t> &length, ErrorCode &)
{
    if (length) response.body.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(*length, kReservedAtOnce)));
}

std::size_t AnswerParser::on_body_impl(View body, ErrorCode &)
{
    response.body.append(body.data(), body.size());
    return body.size();
}

void AnswerParser::on_chunk_header_impl(std::uint64_t, View, ErrorCode &) {}

std::size_t AnswerParser::on_chunk_body_impl(std::uint64_t, View body, ErrorCode &)
{
    response.body.append(body.data(), body.size());
    return body.size();
}

void AnswerParser::on_finish_impl(ErrorCode &) {}

} // namespace hamster
