#pragma once
// Parsers of HTTP/1.1 messages: Boost.Beast's basic_parser filling our own message types without a copy in between.

#include "model/core/network.h"

#include <boost/beast/http/basic_parser.hpp>

#include <string>
#include <string_view>

namespace hamster {

/// Finds the end of a header block in bytes that come little by little. Every byte is looked at once.
class HeaderScan {
public:
    enum class State { Incomplete, Complete, BareLineFeed };

    /// `bytes` begins where the message begins and grows from call to call.
    State advance(std::string_view bytes);
    std::size_t end() const { return m_lineStart; } ///< after the blank line; only when Complete

private:
    std::size_t m_lineStart = 0;
};

/// Parses one request: the whole header block in one putHeader(), then the body as it comes with put() (eager).
class RequestParser final : public boost::beast::http::basic_parser<true> {
public:
    RequestParser();

    void putHeader(std::string_view block, boost::beast::error_code &error);
    /// Whether the framing or a field is such that two readers could understand it differently.
    bool ambiguous() const { return m_ambiguous || m_hosts > 1 || m_lengths > 1 || m_codings > 1 || (m_lengths > 0 && m_codings > 0); }
    bool http10() const { return m_version == 10; }
    const std::string &target() const { return m_target; }

    HttpRequest request; ///< method, headers and body; path and query are for the caller to split

private:
    using ErrorCode = boost::beast::error_code;
    using View = boost::beast::string_view;
    void on_request_impl(boost::beast::http::verb, View method, View target, int version, ErrorCode &) override;
    void on_response_impl(int, View, int, ErrorCode &) override;
    void on_field_impl(boost::beast::http::field field, View name, View value, ErrorCode &) override;
    void on_header_impl(ErrorCode &) override;
    void on_body_init_impl(const boost::optional<std::uint64_t> &length, ErrorCode &) override;
    std::size_t on_body_impl(View body, ErrorCode &) override;
    void on_chunk_header_impl(std::uint64_t, View, ErrorCode &) override;
    std::size_t on_chunk_body_impl(std::uint64_t, View body, ErrorCode &) override;
    void on_finish_impl(ErrorCode &) override;

    std::string_view m_block; ///< only valid inside putHeader
    std::string m_target;
    int m_version = 11;
    int m_hosts = 0;
    int m_lengths = 0;
    int m_codings = 0;
    bool m_ambiguous = false;
    bool m_headerDone = false;
};

/// Parses one answer; `put_eof` ends one whose length is told by the end of the connection.
class AnswerParser final : public boost::beast::http::basic_parser<false> {
public:
    AnswerParser(bool toHead, std::size_t headerBytesMax, std::size_t bodyBytesMax);

    HttpResponse response;

private:
    using ErrorCode = boost::beast::error_code;
    using View = boost::beast::string_view;
    void on_request_impl(boost::beast::http::verb, View, View, int, ErrorCode &) override;
    void on_response_impl(int status, View reason, int version, ErrorCode &) override;
    void on_field_impl(boost::beast::http::field field, View name, View value, ErrorCode &) override;
    void on_header_impl(ErrorCode &) override;
    void on_body_init_impl(const boost::optional<std::uint64_t> &length, ErrorCode &) override;
    std::size_t on_body_impl(View body, ErrorCode &) override;
    void on_chunk_header_impl(std::uint64_t, View, ErrorCode &) override;
    std::size_t on_chunk_body_impl(std::uint64_t, View body, ErrorCode &) override;
    void on_finish_impl(ErrorCode &) override;

    bool m_headerDone = false;
};

/// Appends one answer as it goes over the wire. `toHead` leaves the body out but says its length.
void appendAnswer(std::string &wire, const HttpResponse &response, bool toHead, bool close, bool http10);

/// Appends one request. Host, Content-Length, Transfer-Encoding of the caller are ignored: the framing is ours.
void appendRequest(std::string &wire, const HttpRequest &request, std::string_view target, std::string_view hostField);

} // namespace hamster
