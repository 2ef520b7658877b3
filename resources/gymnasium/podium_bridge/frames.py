# SPDX-License-Identifier: MIT
"""Pictures of what an environment draws, small enough to be kept by the thousand: clips hold every one of them."""

import numpy as np

MOST_SIDE = 320  # of a picture that is shown; larger ones are averaged over squares


def factor_of(frame):
    """Into how many the sides are divided: 2 for 480 x 480, which MuJoCo draws."""
    return -(-max(frame.shape[:2]) // MOST_SIDE)


def shrunk(frame, factor):
    """The mean of squares of factor x factor pixels, rounded; what is left over at the right and the bottom goes."""
    if factor == 1:
        return frame
    height, width = (side // factor * factor for side in frame.shape[:2])
    total = np.full((height // factor, width // factor, 3), factor * factor // 2, np.uint32)
    for row in range(factor):
        for column in range(factor):
            total += frame[row:height:factor, column:width:factor]
    return (total // (factor * factor)).astype(np.uint8)
