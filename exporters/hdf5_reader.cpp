#include "exporters/hdf5_reader.h"

#include <QtCore/QProcess>
#include <optional>
#include <sstream>

#include "exporters/hdf5_protocol.h"
#include "storage/domain/own_files.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr int kPatienceMs = 60'000;  // for one answer

Exception unavailable(const std::string& why) {
  return Exception(ErrorCode::Unavailable, "HDF5 files cannot be used: " + why + ". Run `./podium build` again.");
}

std::string readerProgram() {
  const auto places = programPlaces("podium-hdf5", "PODIUM_HDF5");
  const auto program = firstFile(places);
  if (program.empty()) throw unavailable("their part of the program is not at " + joinedPlaces(places));
  return program.string();
}

// The program with a file open. It may end at any time, and then no answer comes.
class Reader {
 public:
  explicit Reader(const std::string& path) : Reader() {
    m_program = readerProgram();
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(QString::fromStdString(m_program), {QString::fromStdString(path)});
    if (!m_process.waitForStarted(kPatienceMs))
      throw unavailable("their part of the program could not be loaded (" + m_process.errorString().toStdString() +
                        ")");
    const auto first = answer();
    if (first && first->kind == Hdf5Answer::Value && first->bytes == kHdf5Protocol) return;
    if (first && first->kind == Hdf5Answer::Value)
      throw unavailable(m_program + " belongs to another version of Podium");
    throw Exception(ErrorCode::Corrupt, "\"" + path + "\" is damaged, or a part of it is missing (" +
                                            (first ? first->bytes : "its reader gave up") +
                                            "). Get the file again from where it came from.");
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
  }

  struct Answer {
    Hdf5Answer kind;
    std::string bytes;
  };
  // nullopt: the program has ended, or takes too long.
  std::optional<Answer> ask(Hdf5Command command, const std::string& what) {
    m_process.write(QByteArray(1, static_cast<char>(command)) + QByteArray::fromStdString(what) + '\n');
    return answer();
  }

 private:
  Reader() = default;  // whole before anything is started, so that what throws ends it
  bool waitFor(qint64 bytes) {
    while (m_process.bytesAvailable() < bytes)
      if (!m_process.waitForReadyRead(kPatienceMs)) return m_process.bytesAvailable() >= bytes;
    return true;
  }
  std::optional<Answer> answer() {
    if (!waitFor(kHdf5HeadBytes)) return std::nullopt;
    const QByteArray head = m_process.read(kHdf5HeadBytes);
    std::uint64_t size = 0;
    for (qsizetype i = kHdf5HeadBytes; i-- > 1;) size = size << 8 | static_cast<unsigned char>(head[i]);
    if (size > kMostHdf5Bytes || !waitFor(static_cast<qint64>(size))) return std::nullopt;
    return Answer{static_cast<Hdf5Answer>(head[0]), m_process.read(static_cast<qint64>(size)).toStdString()};
  }

  std::string m_program;
  QProcess m_process;
};

class ReadFile : public Hdf5File {
 public:
  explicit ReadFile(std::string path) : m_path(std::move(path)), m_reader(std::make_unique<Reader>(m_path)) {}

  std::int64_t rowsOf(const std::string& name) override { return numbersIn(ask(Hdf5Command::Count, name, name)).at(0); }
  std::vector<std::int64_t> openBytes(const std::string& name) override {
    m_name = name;
    return numbersIn(ask(Hdf5Command::Open, name, name));
  }
  std::string row(std::int64_t index) override { return ask(Hdf5Command::Row, std::to_string(index), m_name); }

 private:
  // `dataset`: what a fault names. A reader that has ended is started again for the next dataset.
  std::string ask(Hdf5Command command, const std::string& what, const std::string& dataset) {
    if (!m_reader) m_reader = std::make_unique<Reader>(m_path);
    auto answer = m_reader->ask(command, what);
    if (answer && answer->kind == Hdf5Answer::RowFault) throw RowFault(answer->bytes);
    if (answer && answer->kind == Hdf5Answer::Value) return std::move(answer->bytes);
    m_reader.reset();
    throw RowFault("holds damaged data in \"" + dataset + "\"");
  }
  // At least one.
  static std::vector<std::int64_t> numbersIn(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::int64_t> numbers;
    for (std::int64_t number = 0; stream >> number;) numbers.push_back(number);
    if (numbers.empty()) numbers.push_back(0);
    return numbers;
  }

  std::string m_path, m_name;
  std::unique_ptr<Reader> m_reader;
};

}  // namespace

std::unique_ptr<Hdf5File> openHdf5(const std::string& path) { return std::make_unique<ReadFile>(path); }

}  // namespace podium
