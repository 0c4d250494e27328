// The HTTP parsers and the readers of addresses: whatever comes over a socket.

#include "tests/fuzz/fuzz.h"

#include "model/core/url.h"
#include "simulator/network/http_parser.h"
#include "simulator/network/http_url.h"

#include <boost/asio/buffer.hpp>

using namespace hamster;

namespace {

void parseRequest(std::string_view text)
{
    HeaderScan scan, cut;
    const HeaderScan::State state = scan.advance(text);
    // A scan must not care how bytes were cut.
    HeaderScan::State inPieces = cut.advance(text.substr(0, text.size() / 2));
    if (inPieces == HeaderScan::State::Incomplete) inPieces = cut.advance(text);
    HAMSTER_ASSERT(inPieces == state && (state != HeaderScan::State::Complete || cut.end() == scan.end()));
    if (state != HeaderScan::State::Complete) return;
    HAMSTER_ASSERT(scan.end() <= text.size());
    RequestParser parser;
    boost::beast::error_code error;
    parser.body_limit(64 * 1024);
    parser.putHeader(text.substr(0, scan.end()), error);
    if (error) return;
    const std::string_view rest = text.substr(scan.end());
    if (!parser.is_done() && !rest.empty()) parser.put(boost::asio::const_buffer(rest.data(), rest.size()), error);
    HAMSTER_ASSERT(parser.request.body.size() <= rest.size());
}

void parseAnswer(std::string_view text)
{
    AnswerParser parser(false, 16 * 1024, 64 * 1024);
    boost::beast::error_code error;
    parser.eager(true);
    parser.put(boost::asio::const_buffer(text.data(), text.size()), error);
    HAMSTER_ASSERT(parser.response.body.size() <= text.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    parseRequest(text);
    parseAnswer(text);
    const std::string_view line = text.substr(0, text.find('\n'));
    if (const auto url = parseUrl(line)) HAMSTER_ASSERT(!url->host.empty() && url->path.starts_with('/'));
    if (const auto authority = parseAuthority(line)) HAMSTER_ASSERT(!authority->host.empty());
    (void)parseHttpUrl(line);
    (void)isOwnOrigin(line, {});
    (void)percentDecode(line, true);
    HAMSTER_ASSERT(percentDecode(percentEncode(line), false) == line);
    return 0;
}
