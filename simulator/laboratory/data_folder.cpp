#include "simulator/laboratory/data_folder.h"

#include <QDir>
#include <QFileInfo>

namespace hamster {

namespace {
const QString kLockName = QStringLiteral("hamster.lock");
}

DataFolder::DataFolder(std::string path)
    : m_path(std::move(path))
    , m_lock(QDir(QString::fromStdString(m_path)).filePath(kLockName))
{
    m_lock.setStaleLockTime(0); // only a dead process makes a lock stale, never its age
}

Result<std::unique_ptr<DataFolder>> DataFolder::open(const std::string &path)
{
    const QFileInfo info(QString::fromStdString(path));
    if (info.exists() && !info.isDir())
        return {ErrorCode::InvalidArgument, "data folder " + path + " is a file, expected a folder; nothing was changed"};
    if (!info.exists() && !QDir().mkpath(info.filePath()))
        return {ErrorCode::StorageReadOnly, "data folder " + path + " cannot be made; nothing was changed"};
    std::unique_ptr<DataFolder> folder(new DataFolder(path));
    if (folder->m_lock.tryLock(0)) return folder;
    if (folder->m_lock.error() != QLockFile::LockFailedError) // no lock of somebody else: this folder takes no file
        return {ErrorCode::StorageReadOnly, "data folder " + path + " cannot be written to; nothing was changed"};
    qint64 process = 0;
    QString host, program;
    folder->m_lock.getLockInfo(&process, &host, &program);
    return {ErrorCode::Conflict, "data folder " + path + " is in use by " + program.toStdString() + " (process " + std::to_string(process) +
                                     "), expected a folder that no other program has open; nothing was changed"};
}

Result<std::unique_ptr<DataFolder>> DataFolder::openEmpty(const std::string &path)
{
    const QDir directory(QString::fromStdString(path));
    const QFileInfo info(directory.path());
    if (info.isDir()) {
        QStringList entries = directory.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        entries.removeAll(kLockName);
        if (!entries.isEmpty())
            return {ErrorCode::Conflict, "data folder " + path + " is not empty (" + entries.front().toStdString() +
                                             " is in it), expected an empty or absent folder; nothing was changed"};
    }
    return open(path);
}

} // namespace hamster
