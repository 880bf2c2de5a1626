"""Measures the seconds that NumPy (OpenBLAS) or PyTorch takes for the operation in each line of JSON; -1 if PyTorch is missing."""
import json
import sys
import time

import numpy as np

try:
    import torch
except ImportError:
    torch = None

updates = None
for line in sys.stdin:
    question = json.loads(line)
    shape = (question["clients"], question["parameters"])
    if updates is None or updates.shape != shape:
        updates = np.random.default_rng(1).random(shape, np.float32) - np.float32(0.5)
        np.matmul(updates[:, :1000], updates[:, :1000].T)
    what, cut = question["what"], shape[0] // 10
    rows = torch.from_numpy(updates) if torch else None
    start = time.perf_counter()
    if what == "mean":
        np.mean(updates, axis=0)
    elif what == "gram":
        np.matmul(updates, updates.T)
    elif torch is None:
        print(-1, flush=True)
        continue
    elif what == "median":
        rows.median(dim=0)
    elif what == "trimmed mean":
        rows.sort(dim=0).values[cut:shape[0] - cut].mean(dim=0)
    print(time.perf_counter() - start, flush=True)
