#include "learner/nn/running_moments.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

namespace podium::nn {

void addToMoments(const at::Tensor& rows, const RunningMoments& moments) {
  const c10::NoGradGuard noGrad;
  const at::Tensor wide = rows.detach().to(moments.mean.device(), at::kDouble);
  const auto more = static_cast<double>(rows.size(0));
  const double before = moments.count.item<double>(), all = before + more;
  if (more == 0.0) return;
  const at::Tensor mean = wide.mean(0), old = moments.mean.to(at::kDouble), away = mean - old;
  const at::Tensor squares =
      moments.variance.to(at::kDouble) * before + (wide - mean).square().sum(0) + away.square() * (before * more / all);
  moments.mean.copy_(old + away * (more / all));
  moments.variance.copy_(squares / all);
  moments.count.fill_(all);
}

}  // namespace podium::nn
