"""Trains small models with PyTorch, one thread, and prints one JSON object for each line of standard input.

A line is {"layers": [784, 512, 10], "side": 0, "batch": 10, "samples": 60, "epochs": 1, "seconds": 1.0}; layers may also be
"cnn", or "efficientnet-b0" on images in colour whose height and width are "side". A client copies the global parameters, trains
with Adam (learning rate 0.001) on its own samples in random order, and forms local minus global.
"""
import json
import sys
import time

import torch
from torch import nn


class Squeeze(nn.Module):
    def __init__(self, channels, squeeze):
        super().__init__()
        self.gate = nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Conv2d(channels, squeeze, 1), nn.SiLU(True), nn.Conv2d(squeeze, channels, 1),
            nn.Sigmoid())

    def forward(self, x):
        return self.gate(x) * x


class Block(nn.Module):
    def __init__(self, inputs, outputs, kernel, stride, expansion, drop):
        super().__init__()
        inside = inputs * expansion
        self.block = nn.Sequential(
            *(unit(inputs, inside, 1) if expansion > 1 else []), *unit(inside, inside, kernel, stride, inside),
            Squeeze(inside, inputs // 4), *unit(inside, outputs, 1)[:2])
        self.drop = drop if stride == 1 and inputs == outputs else None

    def forward(self, x):
        if self.drop is None:
            return self.block(x)
        kept = torch.empty(len(x), 1, 1, 1).bernoulli_(1 - self.drop).div_(1 - self.drop)
        return self.block(x) * kept + x


def unit(inputs, outputs, kernel, stride=1, groups=1):
    convolution = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False)
    return [convolution, nn.BatchNorm2d(outputs), nn.SiLU(True)]


def efficientnet_b0(classes):
    inputs, layers, blocks = 32, unit(3, 32, 3, 2), 0
    for expansion, kernel, stride, outputs, count in [
            (1, 3, 1, 16, 1), (6, 3, 2, 24, 2), (6, 5, 2, 40, 2), (6, 3, 2, 80, 3), (6, 5, 1, 112, 3), (6, 5, 2, 192, 4),
            (6, 3, 1, 320, 1)]:
        for place in range(count):
            layers.append(Block(inputs, outputs, kernel, stride if place == 0 else 1, expansion, 0.2 * blocks / 16))
            inputs, blocks = outputs, blocks + 1
    return nn.Sequential(
        *layers, *unit(320, 1280, 1), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(0.2), nn.Linear(1280, classes))


def network(layers):
    if layers == "efficientnet-b0":
        return efficientnet_b0(10)
    if layers == "cnn":
        return nn.Sequential(
            nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(), nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(64 * 14 * 14, 128), nn.ReLU(), nn.Linear(128, 10))
    chain = []
    for width, following in zip(layers, layers[1:]):
        chain += [nn.Linear(width, following), nn.ReLU()]
    return nn.Sequential(*chain[:-1])


def train(model, start, features, labels, work):
    with torch.no_grad():
        for parameter, value in zip(model.parameters(), start):
            parameter.copy_(value)
    optimiser, loss = torch.optim.Adam(model.parameters(), lr=0.001), nn.CrossEntropyLoss()
    for _ in range(work["epochs"]):
        for part in torch.randperm(len(labels)).split(work["batch"]):
            optimiser.zero_grad()
            loss(model(features[part]), labels[part]).backward()
            optimiser.step()
    with torch.no_grad():
        return torch.cat([(parameter - value).flatten() for parameter, value in zip(model.parameters(), start)])


def measure(work):
    layers = work["layers"]
    side = work["side"]
    shape, classes = (
        ((1, 28, 28), 10) if layers == "cnn" else ((3, side, side), 10) if side else ((layers[0],), layers[-1]))
    features, labels = torch.randn(work["samples"], *shape), torch.randint(0, classes, (work["samples"],))
    model = network(layers)
    start = [parameter.detach().clone() for parameter in model.parameters()]
    train(model, start, features, labels, work)
    times, begun = [], time.perf_counter()
    while len(times) < 3 or time.perf_counter() - begun < work["seconds"]:
        before = time.perf_counter()
        train(model, start, features, labels, work)
        times.append(time.perf_counter() - before)
    return work["samples"] * work["epochs"] / sorted(times)[len(times) // 2]


torch.set_num_threads(1)
torch.manual_seed(1)
for line in sys.stdin:
    print(json.dumps({"samples_per_second": measure(json.loads(line)), "version": torch.__version__}), flush=True)
