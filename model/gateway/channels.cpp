#include "model/gateway/channels.h"

#include "model/gateway/hamster_provider.h"
#include "model/gateway/toss_provider.h"

namespace hamster::gateway {

Channels::Channels(ServiceCore &core, const Settings &settings, LiveWatch &watch)
{
    const auto add = [&](std::unique_ptr<Provider> provider) {
        const Provider &speaks = *provider;
        m_all.push_back(std::unique_ptr<Channel>(new Channel{std::move(provider), PgLine(core, speaks, settings, watch)}));
    };
    add(std::make_unique<HamsterProvider>(settings.pgUrl, settings.callbackUrl));
    add(std::make_unique<TossProvider>(settings.pgUrl));
}

Channel &Channels::of(std::string_view provider)
{
    for (const auto &channel : m_all)
        if (channel->provider->name() == provider) return *channel;
    HAMSTER_ASSERT(!"a provider of the schema without a channel");
    return main();
}

void Channels::begin()
{
    for (const auto &channel : m_all) channel->line.begin();
}

void Channels::setCallbackUrl(const std::string &url)
{
    for (const auto &channel : m_all) channel->provider->setCallbackUrl(url);
}

} // namespace hamster::gateway
