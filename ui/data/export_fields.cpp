#include "ui/data/export_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QListWidget>
#include <algorithm>

#include "ui/common/form_row.h"
#include "ui/common/format.h"
#include "ui/data/day_field.h"
#include "ui/data/split_field.h"

namespace podium {
namespace {

constexpr int kMostNamesSeen = 4;
constexpr int kLettersSeen = 14;  // of a choice at least

// The context of these words for translators.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(podium::ExportFields)
};

// The archive holds the whole project.
bool chooses(const ExportFormat& format) { return format.make == nullptr; }
bool ofChosen(const ExportFormat& format, const ExportOptions&) { return chooses(format); }
bool ofRows(const ExportFormat& format, const ExportOptions&) { return format.rows != nullptr; }

struct Choice {
  QString label;
  QString word;
};

class FieldMaker {
 public:
  explicit FieldMaker(std::function<void()> changed) : m_changed(std::move(changed)) {}

  using Applies = decltype(ExportField::applies);
  using Get = std::function<QString(const ExportOptions&)>;
  using Set = std::function<void(ExportOptions&, const QString&)>;

  // One of several words.
  void choice(const QString& title, const QString& help, const std::vector<Choice>& choices, Applies applies, Get get,
              Set set) {
    auto* box = new QComboBox;
    for (const Choice& each : choices) box->addItem(each.label, each.word);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kLettersSeen);
    QObject::connect(box, &QComboBox::activated, box, m_changed);
    fields.push_back(
        {new FormRow(title, box, help), std::move(applies),
         [box, get](const ExportOptions& options) { box->setCurrentIndex(std::max(0, box->findData(get(options)))); },
         [box, set](ExportOptions& options) { set(options, box->currentData().toString()); }});
  }

  template <class Member>  // bool& of options
  void flag(const QString& label, const QString& help, Applies applies, Member member, bool inverted = false) {
    auto* box = new QCheckBox(label);
    QObject::connect(box, &QCheckBox::clicked, box, m_changed);
    fields.push_back(
        {new FormRow(QString(), box, help), std::move(applies),
         [box, member, inverted](ExportOptions options) { box->setChecked(member(options) != inverted); },
         [box, member, inverted](ExportOptions& options) { member(options) = box->isChecked() != inverted; }});
  }

  template <class Member>  // Timestamp& of options
  void day(const QString& title, const QString& help, Applies applies, Member member) {
    auto* field = new DayField;
    QObject::connect(field, &DayField::changed, field, m_changed);
    fields.push_back({new FormRow(title, field, help), std::move(applies),
                      [field, member](ExportOptions options) { field->setDay(member(options)); },
                      [field, member](ExportOptions& options) { member(options) = field->day(); }});
  }

  // Several names; none chosen means what `help` says.
  template <class Member>  // std::vector<std::string>& of options
  void names(const QString& title, const QString& help, const QStringList& names, Applies applies, Member member) {
    auto* list = new QListWidget;
    for (const QString& name : names) {
      auto* item = new QListWidgetItem(name, list);
      item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
      item->setCheckState(Qt::Unchecked);
    }
    const int seen = std::clamp(static_cast<int>(names.size()), 1, kMostNamesSeen);
    list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);  // nor does its row take more than it needs
    list->setFixedHeight(seen * std::max(list->sizeHintForRow(0), 1) + 2 * list->frameWidth());
    QObject::connect(list, &QListWidget::itemChanged, list, m_changed);
    fields.push_back({new FormRow(title, list, help), std::move(applies),
                      [list, member](ExportOptions options) {
                        const QSignalBlocker quiet(list);
                        const auto& chosen = member(options);
                        for (int i = 0; i < list->count(); ++i) {
                          const bool is =
                              std::ranges::find(chosen, list->item(i)->text().toStdString()) != chosen.end();
                          list->item(i)->setCheckState(is ? Qt::Checked : Qt::Unchecked);
                        }
                      },
                      [list, member](ExportOptions& options) {
                        for (int i = 0; i < list->count(); ++i)
                          if (list->item(i)->checkState() == Qt::Checked)
                            member(options).push_back(list->item(i)->text().toStdString());
                      }});
  }

  void split(const QString& title, const QString& help, Applies applies) {
    auto* field = new SplitField;
    QObject::connect(field, &SplitField::changed, field, m_changed);
    fields.push_back({new FormRow(title, field, help), std::move(applies),
                      [field](const ExportOptions& options) { field->setShares(options.split); },
                      [field](ExportOptions& options) { options.split = field->shares(); }});
  }

  void seed(const QString& title, const QString& help, Applies applies) {
    auto* field = new SeedField;
    QObject::connect(field, &SeedField::changed, field, m_changed);
    fields.push_back({new FormRow(title, field, help), std::move(applies),
                      [field](const ExportOptions& options) { field->setSeed(options.seed); },
                      [field](ExportOptions& options) { options.seed = field->seed(); }});
  }

  std::vector<ExportField> fields;

 private:
  std::function<void()> m_changed;
};

std::vector<Choice> tagChoices(const Task& task) {
  std::vector<Choice> choices{{Words::tr("any or none"), QString()}};
  for (const std::string& tag : task.tags) choices.push_back({text(tag), text(tag)});
  return choices;
}

}  // namespace

ExportChoices exportChoicesOf(ProjectReader& reader) {
  ExportChoices choices;
  choices.project = reader.project();
  QStringList machines;
  for (const Annotator& annotator : reader.annotators())
    (annotator.synthetic ? machines : choices.annotators) += text(annotator.name);
  choices.synthetic = !machines.isEmpty();
  choices.annotators += machines;
  choices.guided = !reader.guidedQueries(QueryPurpose::Tutorial).empty() ||
                   !reader.guidedQueries(QueryPurpose::Qualification).empty();
  return choices;
}

std::vector<ExportField> makeExportFields(const ExportChoices& choices, const std::function<void()>& changed) {
  FieldMaker make(changed);
  const Task& task = choices.project.task;
  const bool moreThanTwo = choices.project.answer != AnswerForm::Pair;
  make.choice(
      Words::tr("Pairs"), Words::tr("Which pairs stand for a ranking of more than two."),
      {{Words::tr("All pairs"), QStringLiteral("all")},
       {Words::tr("Each place with the next"), QStringLiteral("adjacent")},
       {Words::tr("Best with all others"), QStringLiteral("best-vs-rest")},
       {Words::tr("Best with worst"), QStringLiteral("best-worst")},
       {Words::tr("One, drawn at random"), QStringLiteral("one")}},
      [moreThanTwo](const ExportFormat& format, const ExportOptions&) { return format.pairs && moreThanTwo; },
      [](const ExportOptions& options) { return text(std::string(toText(options.pairs))); },
      [](ExportOptions& options, const QString& word) {
        options.pairs = pairRuleFromText(word.toStdString()).value_or(PairRule::All);
      });
  make.choice(
      Words::tr("Ties"), {},
      {{Words::tr("Left out and counted"), QStringLiteral("drop")},
       {Words::tr("Both ways, half weight"), QStringLiteral("half")}},
      [](const ExportFormat& format, const ExportOptions&) { return format.ties; },
      [](const ExportOptions& options) { return text(std::string(toText(options.ties))); },
      [](ExportOptions& options, const QString& word) {
        options.ties = tieRuleFromText(word.toStdString()).value_or(TieRule::Drop);
      });
  make.flag(
      Words::tr("Texts as messages"), Words::tr("Lists of role and content, as chat models are trained with."),
      [](const ExportFormat& format, const ExportOptions&) { return format.messages; },
      [](ExportOptions& options) -> bool& { return options.messages; });
  const auto ofSeveral = [any = choices.annotators.size() > 1](const ExportFormat& format, const ExportOptions&) {
    return any && format.rows != nullptr;
  };
  make.choice(
      Words::tr("Several answers"), Words::tr("What stands for the answers of several people to one query."),
      {{Words::tr("Each one"), QStringLiteral("none")},
       {Words::tr("What most say"), QStringLiteral("majority")},
       {Words::tr("Fitted, with margins"), QStringLiteral("posterior")}},
      ofSeveral, [](const ExportOptions& options) { return text(std::string(toText(options.aggregate))); },
      [](ExportOptions& options, const QString& word) {
        options.aggregate = aggregateFromText(word.toStdString()).value_or(Aggregate::None);
      });
  make.choice(
      Words::tr("Agreement"), {},
      {{Words::tr("any"), QStringLiteral("0")},
       {Words::tr("At least two thirds"), QStringLiteral("0.66")},
       {Words::tr("At least three quarters"), QStringLiteral("0.75")},
       {Words::tr("All agree"), QStringLiteral("1")}},
      ofSeveral, [](const ExportOptions& options) { return QString::number(options.minAgreement); },
      [](ExportOptions& options, const QString& word) { options.minAgreement = word.toDouble(); });
  QStringList axes;
  for (const std::string& axis : task.axes) axes += text(axis);
  make.names(
      Words::tr("Questions"), Words::tr("None chosen: the first one. Each has rows of its own."), axes,
      [any = !axes.isEmpty()](const ExportFormat& format, const ExportOptions&) { return any && chooses(format); },
      [](ExportOptions& options) -> std::vector<std::string>& { return options.axes; });
  make.names(
      Words::tr("Annotators"), Words::tr("None chosen: everybody."), choices.annotators,
      [any = choices.annotators.size() > 1](const ExportFormat& format, const ExportOptions&) {
        return any && chooses(format);
      },
      [](ExportOptions& options) -> std::vector<std::string>& { return options.filter.annotators; });
  make.flag(
      Words::tr("Without synthetic annotators"), {},
      [any = choices.synthetic](const ExportFormat& format, const ExportOptions&) { return any && chooses(format); },
      [](ExportOptions& options) -> bool& { return options.filter.synthetic; }, true);
  make.choice(
      Words::tr("Tag"), {}, tagChoices(task),
      [any = !task.tags.empty()](const ExportFormat& format, const ExportOptions&) { return any && chooses(format); },
      [](const ExportOptions& options) { return text(options.filter.tag); },
      [](ExportOptions& options, const QString& tag) { options.filter.tag = tag.toStdString(); });
  make.day(Words::tr("Answered from"), {}, ofChosen,
           [](ExportOptions& options) -> Timestamp& { return options.filter.after; });
  make.day(Words::tr("Answered before"), Words::tr("Days begin at midnight UTC."), ofChosen,
           [](ExportOptions& options) -> Timestamp& { return options.filter.before; });
  make.flag(
      Words::tr("Tutorial and qualification, too"), {},
      [any = choices.guided](const ExportFormat& format, const ExportOptions&) { return any && chooses(format); },
      [](ExportOptions& options) -> bool& { return options.filter.guided; });
  make.flag(Words::tr("Answers that flag their query, too"), {}, ofChosen,
            [](ExportOptions& options) -> bool& { return options.filter.flagged; });
  make.split(Words::tr("Parts"), Words::tr("No prompt stands in two parts."), ofRows);
  make.seed(Words::tr("Seed"), Words::tr("Another seed draws other parts and pairs; the same one the same."),
            [](const ExportFormat& format, const ExportOptions& options) {
              return !options.split.empty() || (format.pairs && options.pairs == PairRule::One);
            });
  return std::move(make.fields);
}

}  // namespace podium
