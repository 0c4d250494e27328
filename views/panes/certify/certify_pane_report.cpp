// What leaves the receiver check: its command line and its report.
#include "simulator/certify/report.h"
#include "views/panes/certify/certify_pane.h"
#include "views/panes/certify/certify_texts.h"
#include "views/panes/certify/check_form.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace hamster::certify_pane {

void CertifyPane::copyCommand()
{
    const CertifyRequest request = m_form->request();
    const QStringList cases = selected();
    QGuiApplication::clipboard()->setText(commandLine(request, !request.secret.isEmpty(), cases));
    m_context.navigator->notify(request.secret.isEmpty() ? tr("The command line is copied.")
                                                         : tr("The command line is copied; it reads the secret from WEBHOOK_SECRET."),
                                Family::Good);
}

void CertifyPane::copyReport()
{
    const CertifyState &state = m_certify->state();
    QGuiApplication::clipboard()->setText(QString::fromStdString(certify::toJson(state.request.receiver.toStdString(), state.results())));
}

void CertifyPane::save()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"), u"certify.json"_s, tr("JSON (*.json);;JUnit (*.xml)"));
    if (!path.isEmpty()) saveTo(path);
}

void CertifyPane::saveTo(const QString &file)
{
    const CertifyState &state = m_certify->state();
    const std::string receiver = state.request.receiver.toStdString();
    const bool junit = file.endsWith(".xml"_L1, Qt::CaseInsensitive);
    const QByteArray text =
        QByteArray::fromStdString(junit ? certify::toJUnit(receiver, state.results()) : certify::toJson(receiver, state.results()) + '\n');
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit())
        m_context.navigator->notify(tr("Written to %1.").arg(file), Family::Good);
    else
        m_context.navigator->notify(tr("%1 cannot be written: %2").arg(file, out.errorString()), Family::Bad);
}

} // namespace hamster::certify_pane
