#include "ui/project/sample_items.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QtEndian>
#include <cmath>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr int kFrames = 24, kFramesPerSecond = 12;
constexpr QSize kPicture(480, 320), kScreen(160, 120);

QString sampleText(int number) {
  switch (number % 3) {
    case 0:
      return SampleItems::tr(
          "This is the first sentence of a sample. It stands where an item of the project will stand.\n\n"
          "- It is as long as a short answer.\n- It has a list, as many answers have.");
    case 1:
      return SampleItems::tr("This sample says the same in fewer words.");
    default:
      return SampleItems::tr(
          "This is a longer sample. It has more than one paragraph, so that the room for longer items can be seen as "
          "well.\n\nThe second paragraph of the sample ends it.");
  }
}

// A ball over a hill, in colours of its own for each item; `share` of its way, 0..1.
QImage drawn(int number, double share, const QSize& size) {
  QImage image(size, QImage::Format_RGB32);
  const auto colour = [number](double turn, int saturation, int value) {
    return QColor::fromHsv(static_cast<int>(std::fmod(number * 67.0 + 360.0 * turn, 360.0)), saturation, value);
  };
  constexpr int kPale = 60, kMiddle = 140, kStrong = 200, kFull = 255;
  image.fill(colour(0.0, kPale, kFull));
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const double width = size.width(), height = size.height(), radius = height / (6.0 + number % 3);
  painter.setBrush(colour(0.4, kMiddle, kMiddle));
  painter.drawEllipse(QPointF(width / 2, height * 1.1), width * 0.7, height * 0.5);
  painter.setBrush(colour(0.7, kStrong, kStrong));
  const double x = radius + share * (width - 2 * radius);
  painter.drawEllipse(QPointF(x, height * 0.55 - std::sin(share * M_PI) * height * 0.3), radius, radius);
  return image;
}

QByteArray encoded(const QImage& image, const char* format) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, format);
  return bytes;
}

QByteArray number(std::uint32_t value) {
  QByteArray bytes(4, '\0');
  qToLittleEndian(value, bytes.data());
  return bytes;
}

QByteArray chunk(const char* name, const QByteArray& content) {
  return name + number(static_cast<std::uint32_t>(content.size())) + content + QByteArray(content.size() % 2, '\0');
}

// Motion JPEG in a RIFF AVI file (Microsoft, "AVI RIFF File Reference").
QByteArray movie(int item) {
  QByteArray frames, index;
  std::uint32_t at = 4;
  for (int i = 0; i < kFrames; ++i) {
    const QByteArray frame =
        chunk("00dc", encoded(drawn(item, static_cast<double>(i) / (kFrames - 1), kPicture), "jpeg"));
    index += "00dc" + number(0x10) + number(at) + number(qFromLittleEndian<std::uint32_t>(frame.constData() + 4));
    at += static_cast<std::uint32_t>(frame.size());
    frames += frame;
  }
  const auto width = static_cast<std::uint32_t>(kPicture.width()),
             height = static_cast<std::uint32_t>(kPicture.height());
  const QByteArray zero = number(0);
  const QByteArray file = number(1'000'000 / kFramesPerSecond) + zero + zero + number(0x10) + number(kFrames) + zero +
                          number(1) + zero + number(width) + number(height) + zero + zero + zero + zero;
  const QByteArray stream = "vidsMJPG" + zero + zero + zero + number(1) + number(kFramesPerSecond) + zero +
                            number(kFrames) + zero + zero + zero + zero + zero;
  const QByteArray form = number(40) + number(width) + number(height) + number(1 | 24 << 16) + "MJPG" +
                          number(width * height * 3) + zero + zero + zero + zero;
  const QByteArray list = chunk("LIST", "strl" + chunk("strh", stream) + chunk("strf", form));
  return chunk("RIFF", "AVI " + chunk("LIST", "hdrl" + chunk("avih", file) + list) + chunk("LIST", "movi" + frames) +
                           chunk("idx1", index));
}

}  // namespace

SampleItems::SampleItems(const ProjectInfo& info) : m_kind(info.kind) {
  for (int i = 0; i < kItems; ++i) m_texts.push_back(sampleText(i).toStdString());
  const QString asked = SampleItems::tr("A sample of what is asked. It stands where the prompt will stand.");
  m_prompt.body = asked.toStdString();
  if (info.task.conversation) {
    m_prompt.format = TextFormat::Conversation;
    const QJsonObject turn{{QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("content"), asked}};
    m_prompt.body = QJsonDocument(QJsonArray{turn}).toJson(QJsonDocument::Compact).toStdString();
  }
  if (info.task.steps)
    for (const QString& step :
         {SampleItems::tr("The first step of a sample."), SampleItems::tr("The second step of a sample.")})
      m_steps.push_back(step.toStdString());
  if (info.task.evidence)
    m_evidence = {{SampleItems::tr("A statement of the sample.").toStdString(),
                   SampleItems::tr("The passage that is cited for it.").toStdString(),
                   SampleItems::tr("A source").toStdString(),
                   {}}};
}

std::optional<Item> SampleItems::item(ItemId id) const {
  if (id.value < 1 || id.value > kItems) return std::nullopt;
  Item item;
  item.id = id;
  item.kind = m_kind;
  if (m_kind == ItemKind::Text) {
    item.content.format = TextFormat::Markdown;
    item.content.body = m_texts[static_cast<std::size_t>(id.value - 1)];
    item.content.steps = m_steps;
    item.content.evidence = m_evidence;
    if (!m_steps.empty()) item.content.body = m_steps.front() + "\n\n" + m_steps.back();
  } else if (m_kind != ItemKind::Clip) {
    item.media = std::to_string(id.value);
  }
  return item;
}

std::optional<Prompt> SampleItems::prompt(PromptId id) const {
  if (id != PromptId{1}) return std::nullopt;
  Prompt prompt;
  prompt.id = id;
  prompt.content = m_prompt;
  return prompt;
}

Media SampleItems::media(const std::string& name) const {
  const int item = QString::fromStdString(name).toInt();
  const bool moves = m_kind == ItemKind::Video;
  const QByteArray bytes = moves ? movie(item) : encoded(drawn(item, 0.5, kPicture), "png");
  return {moves ? "video/x-msvideo" : "image/png", kPicture.width(), kPicture.height(), {bytes.begin(), bytes.end()}};
}

ClipFrames SampleItems::clip(ItemId id) const {
  if (id.value < 1 || id.value > kItems) throw Exception(ErrorCode::NotFound, "There is no such sample.");
  ClipFrames clip;
  clip.meta.steps = kFrames;
  clip.meta.framesPerStep = 1;
  clip.meta.frameWidth = kScreen.width();
  clip.meta.frameHeight = kScreen.height();
  clip.meta.framesPerSecond = kFramesPerSecond;
  clip.meta.pixels = PixelFormat::Rgb24;
  for (int i = 0; i < kFrames; ++i) {
    const QImage frame = drawn(static_cast<int>(id.value), static_cast<double>(i) / (kFrames - 1), kScreen)
                             .convertToFormat(QImage::Format_RGB888);
    for (int y = 0; y < frame.height(); ++y)
      clip.frames.insert(clip.frames.end(), frame.constScanLine(y), frame.constScanLine(y) + 3 * frame.width());
  }
  return clip;
}

}  // namespace podium
