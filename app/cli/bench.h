#pragma once
// The benchmarks behind `hamster bench`, each with its reference measured in the same run.

#include "model/core/json.h"
#include "model/core/result.h"

#include <optional>
#include <string>
#include <vector>

namespace hamster::cli {

struct BenchOptions {
    std::optional<std::int64_t> size; ///< orders, events or requests; each benchmark has its own
    int runs = 3;
    bool statements = false;        ///< saga: the most expensive statements too
    std::vector<std::string> peers; ///< http: origins of other servers that get the same POST and GET
};

struct BenchAnswer {
    JsonWriter json;
    std::string text;
};

Result<BenchAnswer> benchSaga(const BenchOptions &options);
Result<BenchAnswer> benchKernel(const BenchOptions &options);
Result<BenchAnswer> benchHttp(const BenchOptions &options);
Result<BenchAnswer> benchHistory(const BenchOptions &options);
Result<BenchAnswer> benchExplore(const BenchOptions &options);

double median(std::vector<double> values);
double rounded(double value);    ///< to two digits behind the point, for JSON
std::string shown(double value); ///< for people: 12,345 or 0.87

} // namespace hamster::cli
