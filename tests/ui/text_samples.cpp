#include "text_samples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace podium::samples {
namespace {

// Every string of a JSON value that is long enough to be a text.
void collect(const QJsonValue& value, QStringList& texts) {
  constexpr int kShortest = 40;
  if (value.isString() && value.toString().size() >= kShortest) texts << value.toString();
  if (value.isArray())
    for (const QJsonValue& part : value.toArray()) collect(part, texts);
  if (value.isObject())
    for (const QJsonValue& part : value.toObject()) collect(part, texts);
}

}  // namespace

std::shared_ptr<const Content> content(TextFormat format, const std::string& body, const std::string& language) {
  auto made = std::make_shared<Content>();
  made->format = format;
  made->body = body;
  made->language = language;
  return made;
}

std::string longMarkdown() {
  return R"(# Why the median is robust

The **median** of a sample is the value in the middle. It hardly moves when *one* value is wrong, which is why people use it for [salaries](https://example.org/salaries?a=1&b=2), house prices and `latency` figures. A mean of $n$ values is $\bar{x} = \frac{1}{n}\sum_{i=1}^{n} x_i$, so a single $x_i \to \infty$ takes it along; the median needs half of them. Lunch for $5 and $10 stays a price.

## How it is computed

1. Sort the values.
2. Take the middle one:
   - of an odd number the value at position $(n+1)/2$,
   - of an even number the mean of the two in the middle.
     1. First of them
     2. second of them
3. Done.

- [x] sorted
- [ ] checked by hand
- ~~weighted~~ (not here)

| method | cost | moves with one outlier |
|:-------|-----:|:----------------------:|
| mean | $O(n)$ | yes |
| median, by `nth_element` | $O(n)$ on average | no |
| trimmed mean | $O(n \log n)$ | a little, up to the share that is trimmed away at each end |

```python
def median(values: list[float]) -> float:
    """The middle value; the mean of two for even counts."""
    ordered = sorted(values)          # O(n log n)
    half = len(ordered) // 2
    if len(ordered) % 2 == 1:
        return ordered[half]
    return (ordered[half - 1] + ordered[half]) / 2.0
```

> A quotation with **weight**, and with a formula $e^{i\pi} + 1 = 0$.
>
> > Nested, too.

The breakdown point is the largest share of wrong values that cannot carry the estimate away:

$$
\varepsilon^* = \lim_{n\to\infty} \frac{1}{n} \max\left\{ m : \sup_{y} \left| T(x_1, \dots, x_{n-m}, y) \right| < \infty \right\}
$$

Raw <b>HTML</b> is text, and so is <script>alert("no")</script>. An image ![of a box plot](https://example.org/box.png)
is named only.

---

### Further reading

See <https://example.org/robust>, or www.example.org, and "A & B" &lt;both&gt; \*with stars\*.
)";
}

std::string longMarkdown(int tokens) {
  std::string text;
  constexpr int kCharactersPerToken = 4;
  for (int part = 1; static_cast<int>(text.size()) < tokens * kCharactersPerToken; ++part)
    text += "# Part " + std::to_string(part) + "\n\n" + longMarkdown() + "\n";
  return text;
}

std::string conversation() {
  return R"([{"role": "system", "content": "Answer in short."},
 {"role": "user", "content": "What is *two* plus two? Say it in \"words\", caf\u00e9 style \ud83d\ude00."},
 {"role": "assistant", "content": "Four.\n\n- as a figure: $4$\n- in code:\n\n```python\nprint(2 + 2)\n```"},
 {"role": "user", "content": [{"type": "text", "text": "And with this picture?"}, {"type": "image_url", "image_url": {"url": "file:///etc/passwd"}}]},
 {"role": "judge", "content": "A role that is not known."}])";
}

std::string pythonCode() {
  return R"(import math


class Circle:
    """A circle of a radius."""

    def __init__(self, radius: float = 1.0):
        self.radius = radius  # metres

    def area(self) -> float:
        return math.pi * self.radius ** 2


if __name__ == '__main__':
    for r in (1, 2.5, 1e3, 0xFF):
        print(f"{r}: {Circle(r).area():.2f} and a long line that has to be broken because no card is as wide as this one")
)";
}

std::string cjk() {
  return reinterpret_cast<const char*>(
      u8R"(# 中位数为什么稳健

中位数是排序后位于**中间**的数值。一个数值出错时,它几乎不会改变!平均值则不同:$\bar{x}$ 会被带走。

1. 排序。
2. 取中间的数。

日本語の文章も同じです。「かぎ括弧」と句読点、そして *強調* が使えます。한국어 문장도 있습니다.

العربية تُكتب من اليمين إلى اليسار.
)");
}

std::string formulas() {
  return R"(Inline $x^2 + y_1^{2} = \sqrt{z}$, $\frac{a}{b}$, $\alpha\beta\Gamma$, $\hat{x} + \vec{v} \cdot \bar{y}$ in a line, then more words to see that lines stay apart, with $\mathbb{R}^n \to \mathcal{L}(\mathbf{w})$ and \(P(A \mid B)\) at the end of it.

$$ \int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}, \qquad \sum_{k=0}^{n} \binom{n}{k} = 2^n, \qquad \lim_{x\to 0} \frac{\sin x}{x} = 1 $$

\[ A = \begin{pmatrix} 1 & 2 & 3 \\ 0 & -1 & x^2 \\ \frac{1}{2} & 0 & 1 \end{pmatrix}, \quad |x| = \begin{cases} x & \text{if } x \ge 0 \\ -x & \text{otherwise} \end{cases} \]

\[\begin{aligned} f(x) &= (x+1)^2 \\ &= x^2 + 2x + 1 \end{aligned}\]

$$ \boxed{ \left( \frac{\partial^2 u}{\partial t^2} \right) = c^2 \nabla^2 u } \quad \overline{AB} \quad \sqrt[3]{\frac{x}{y}} \quad \underbrace{1 + \dots + 1}_{n} \quad \left\lfloor \frac{n}{2} \right\rfloor \quad \prod_{i \ne j} \left\| x_i \right\| $$

Not known: $\foo{x} + 1$, not closed: $\frac{a}{b + {c$, in code: `$x^2$`. Costs $5 to $10.
)";
}

QStringList realTexts() {
  const QDir data(QStringLiteral(PODIUM_SOURCE_DIR "/../shared/data"));
  QStringList texts;
  for (const char* name :
       {"arena_hard_answers/gpt-4-0613_000-119.jsonl", "arena_hard_answers/gpt-3.5-turbo-0125_000-119.jsonl",
        "openassistant_trees/en_tree_first50.jsonl"}) {
    QFile file(data.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly)) continue;
    while (!file.atEnd()) collect(QJsonDocument::fromJson(file.readLine()).object(), texts);
  }
  QFile llmbar(data.filePath(QStringLiteral("llmbar/processed_mtbench_even.json")));
  if (llmbar.open(QIODevice::ReadOnly)) collect(QJsonDocument::fromJson(llmbar.readAll()).array(), texts);
  QFile hh(data.filePath(QStringLiteral("hh_rlhf/harmless_base_test_0000-1155.jsonl")));
  constexpr int kDialogues = 100;
  if (hh.open(QIODevice::ReadOnly))
    for (int i = 0; i < kDialogues && !hh.atEnd(); ++i) collect(QJsonDocument::fromJson(hh.readLine()).object(), texts);
  return texts;
}

}  // namespace podium::samples
