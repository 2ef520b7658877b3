#include "storage/clip/clip_codec.h"
