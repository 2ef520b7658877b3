#pragma once
// The members of Task behind the fields that are entered as they are stored; nullptr for other fields.
#include "storage/domain/task.h"
#include "ui/project/task_fields.h"

namespace podium {

template <class AnyTask>
auto listOf(AnyTask& task, TaskField field) -> decltype(&task.axes) {
  switch (field) {
    case TaskField::Axes:
      return &task.axes;
    case TaskField::Tags:
      return &task.tags;
    case TaskField::ItemTags:
      return &task.itemTags;
    case TaskField::SpanLabels:
      return &task.spanLabels;
    case TaskField::Flags:
      return &task.flags;
    default:
      return nullptr;
  }
}

template <class AnyTask>
auto switchOf(AnyTask& task, TaskField field) -> decltype(&task.ties) {
  switch (field) {
    case TaskField::Ties:
      return &task.ties;
    case TaskField::BothBad:
      return &task.bothBad;
    case TaskField::CantTell:
      return &task.cantTell;
    case TaskField::Margin:
      return &task.margin;
    case TaskField::Confirm:
      return &task.confirm;
    case TaskField::Edits:
      return &task.edits;
    case TaskField::Demonstration:
      return &task.demonstration;
    case TaskField::Conversation:
      return &task.conversation;
    case TaskField::Steps:
      return &task.steps;
    case TaskField::Evidence:
      return &task.evidence;
    case TaskField::Moments:
      return &task.moments;
    case TaskField::ShowLengths:
      return &task.showLengths;
    case TaskField::ShowProgress:
      return &task.showProgress;
    case TaskField::ShowAgreement:
      return &task.showAgreement;
    default:
      return nullptr;
  }
}

}  // namespace podium
