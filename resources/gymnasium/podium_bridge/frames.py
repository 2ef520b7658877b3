# SPDX-License-Identifier: MIT
"""Pictures of what an environment draws, small enough to be kept by the thousand: clips hold every one of them."""

import numpy as np

MOST_SIDE = 320  # of a picture that is shown; larger ones are averaged over squares


def shrunk(frame):
    """The mean of squares of pixels, rounded: of 2 x 2 for 480 x 480, which MuJoCo draws. What is left over at the right
    and the bottom goes. Anything that is no picture, or small enough, as it is."""
    factor = -(-max(frame.shape[:2]) // MOST_SIDE) if frame.ndim == 3 and frame.dtype == np.uint8 else 1
    if factor <= 1:
        return frame
    height, width = (side // factor * factor for side in frame.shape[:2])
    total = np.full((height // factor, width // factor, frame.shape[2]), factor * factor // 2, np.uint32)
    for row in range(factor):
        for column in range(factor):
            total += frame[row:height:factor, column:width:factor]
    return (total // (factor * factor)).astype(np.uint8)
