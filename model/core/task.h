#pragma once
// Task: a move-only callback without arguments. Small closures live inside it, so that a scheduler does not allocate.

#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

namespace hamster {

class Task {
public:
    static constexpr std::size_t kInlineBytes = 64;

    Task() = default;
    template <class F>
    requires(!std::is_same_v<std::decay_t<F>, Task> && std::is_invocable_v<std::decay_t<F> &>)
        Task(F &&f) // NOLINT(google-explicit-constructor): closures are passed where a Task is taken
    {
        using Closure = std::decay_t<F>;
        if constexpr (sizeof(Closure) <= kInlineBytes && alignof(Closure) <= alignof(std::max_align_t) &&
                      std::is_nothrow_move_constructible_v<Closure>) {
            new (m_storage) Closure(std::forward<F>(f));
            m_table = &kInline<Closure>;
        } else {
            new (m_storage) Closure *(new Closure(std::forward<F>(f)));
            m_table = &kHeap<Closure>;
        }
    }
    Task(Task &&other) noexcept
        : m_table(other.m_table)
    {
        if (m_table) m_table->move(other.m_storage, m_storage);
        other.m_table = nullptr;
    }
    Task &operator=(Task &&other) noexcept
    {
        if (this == &other) return *this;
        reset();
        m_table = other.m_table;
        if (m_table) m_table->move(other.m_storage, m_storage);
        other.m_table = nullptr;
        return *this;
    }
    Task(const Task &) = delete;
    Task &operator=(const Task &) = delete;
    ~Task() { reset(); }

    explicit operator bool() const { return m_table != nullptr; }
    void operator()() { m_table->call(m_storage); }
    void reset()
    {
        if (m_table) m_table->destroy(m_storage);
        m_table = nullptr;
    }

private:
    struct Table {
        void (*call)(void *);
        void (*move)(void *from, void *to) noexcept;
        void (*destroy)(void *) noexcept;
    };
    template <class C>
    static constexpr Table kInline{[](void *at) { (*std::launder(static_cast<C *>(at)))(); },
                                   [](void *from, void *to) noexcept {
                                       C *closure = std::launder(static_cast<C *>(from));
                                       new (to) C(std::move(*closure));
                                       closure->~C();
                                   },
                                   [](void *at) noexcept { std::launder(static_cast<C *>(at))->~C(); }};
    template <class C>
    static constexpr Table kHeap{[](void *at) { (**static_cast<C **>(at))(); },
                                 [](void *from, void *to) noexcept { new (to) C *(*static_cast<C **>(from)); },
                                 [](void *at) noexcept { delete *static_cast<C **>(at); }};

    alignas(std::max_align_t) unsigned char m_storage[kInlineBytes];
    const Table *m_table = nullptr;
};

} // namespace hamster
