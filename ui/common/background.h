#pragma once
// Work off the GUI thread with its result back on it.
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <exception>
#include <utility>

#include "storage/domain/result.h"

namespace podium {

// Runs `work` (a callable that returns Result<T>) on a pool thread, then done(Result<T>) on the GUI thread, unless
// `context` is gone by then. What `work` throws arrives as an Error. Call from the GUI thread.
template <class Work, class Then>
void runInBackground(QObject* context, Work work, Then done) {
  using Outcome = decltype(work());
  QThreadPool::globalInstance()->start(
      [guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() mutable {
        auto outcome = [&work]() -> Outcome {
          try {
            return work();
          } catch (const Exception& fault) {
            return fault.error();
          } catch (const std::exception& fault) {
            return Error{ErrorCode::Unknown, fault.what()};
          }
        }();
        // Results that only move (an open store) travel in a shared holder: queued calls copy their functor.
        auto holder = std::make_shared<Outcome>(std::move(outcome));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, holder, done = std::move(done)]() mutable {
              if (guard) done(std::move(*holder));
            },
            Qt::QueuedConnection);
      });
}

}  // namespace podium
