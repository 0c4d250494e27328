#pragma once
// Reading a YAML text or file as one document: every mistake becomes an error with its place. For parsers only.

#include "simulator/scenario/yaml_reader.h"

namespace hamster::scenario {

Error errorAt(const std::string &file, int line, int column, const std::string &what);
/// The text of a file of at most 1 MiB. NotFound, StorageIo or InvalidArgument, with the path.
Result<std::string> readFile(const std::string &path);

/// The line where a second document begins. Not YAML::LoadAll: yaml-cpp 0.7 makes documents without end of some broken texts.
std::optional<int> secondDocument(const std::string &text);

/// Loads the one document of a text and gives it to `read`.
template <class T, class Read>
Result<T> readDocument(std::string_view yaml, const std::string &file, Read read)
{
    try {
        const std::string text(yaml);
        const YAML::Node document = YAML::Load(text);
        if (!document.IsDefined() || document.IsNull()) return errorAt(file, 1, 1, "the file is empty, expected a map");
        if (const auto line = secondDocument(text)) return errorAt(file, *line, 1, "a second document begins, expected one document");
        return read(document);
    } catch (const Mistake &mistake) {
        return errorAt(file, mistake.line, mistake.column, mistake.what);
    } catch (const YAML::Exception &exception) {
        return errorAt(file, exception.mark.line + 1, exception.mark.column + 1,
                       "this is no YAML (" + exception.msg + "), expected a scenario file");
    }
}

} // namespace hamster::scenario
