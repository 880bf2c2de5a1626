"""Writes the vectors of EfficientNet and its parts into this folder, with PyTorch in double precision.

torchvision is not needed: the network is written out below with the names that torchvision gives its parameters.
Run it with a PyTorch 1.13; the entries that it prints belong into index.json.
"""
import json
import pathlib

import numpy
import torch
from torch import nn

FOLDER = pathlib.Path(__file__).parent


class Squeeze(nn.Module):
    def __init__(self, channels, squeeze, activation):
        super().__init__()
        self.fc1, self.fc2 = nn.Conv2d(channels, squeeze, 1), nn.Conv2d(squeeze, channels, 1)
        self.activation = activation

    def forward(self, x):
        return x * torch.sigmoid(self.fc2(self.activation(self.fc1(x.mean((2, 3), keepdim=True)))))


def unit(inputs, outputs, kernel, stride=1, groups=1, active=True):
    convolution = nn.Conv2d(inputs, outputs, kernel, stride, (kernel - 1) // 2, groups=groups, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(outputs), *([nn.SiLU()] if active else []))


class Block(nn.Module):
    def __init__(self, inputs, outputs, kernel, stride, expansion):
        super().__init__()
        inside = inputs * expansion
        self.block = nn.Sequential(
            *([unit(inputs, inside, 1)] if expansion > 1 else []),
            unit(inside, inside, kernel, stride, inside),
            Squeeze(inside, max(1, inputs // 4), nn.functional.silu),
            unit(inside, outputs, 1, active=False))
        self.residual = stride == 1 and inputs == outputs

    def forward(self, x):
        return x + self.block(x) if self.residual else self.block(x)


class EfficientNet(nn.Module):
    STAGES = [(1, 3, 1, 16, 1), (6, 3, 2, 24, 2), (6, 5, 2, 40, 2), (6, 3, 2, 80, 3), (6, 5, 1, 112, 3), (6, 5, 2, 192, 4),
              (6, 3, 1, 320, 1)]

    def __init__(self, width, classes):
        super().__init__()

        def scaled(channels):
            nearest = max(8, int(channels * width + 4) // 8 * 8)
            return nearest + 8 if nearest < 0.9 * channels * width else nearest

        inputs = scaled(32)
        features = [unit(3, inputs, 3, 2)]
        for expansion, kernel, stride, channels, blocks in self.STAGES:
            stage = []
            for place in range(blocks):
                stage.append(Block(inputs, scaled(channels), kernel, stride if place == 0 else 1, expansion))
                inputs = scaled(channels)
            features.append(nn.Sequential(*stage))
        features.append(unit(inputs, 4 * inputs, 1))
        self.features = nn.Sequential(*features)
        self.classifier = nn.Sequential(nn.Identity(), nn.Linear(4 * inputs, classes))

    def forward(self, x):
        return self.classifier(self.features(x).mean((2, 3)))


def coarse(shape, step):
    """Normal numbers on a grid, which pack well."""
    return (torch.randn(*shape) / step).round() * step


def start(module):
    """Random parameters and statistics; numbers on a grid are the same in single and double precision."""
    with torch.no_grad():
        for name, value in module.state_dict().items():
            if name.endswith("running_var"):
                value.copy_(1 + coarse(value.shape, 2 ** -6).abs())
            elif name.endswith("running_mean") or value.dim() == 1:
                value.copy_((1 if name.endswith("1.weight") else 0) + coarse(value.shape, 2 ** -4) / 4)
            elif value.dim() > 1:
                value.copy_(coarse(value.shape, 2 ** -4) * 2.0 ** round(numpy.log2((2 / value[0].numel()) ** 0.5)))
    return module.double()


def state(module, prefix):
    return {f"{prefix}.{name}": value.detach().clone() for name, value in module.state_dict().items()
            if not name.endswith("num_batches_tracked")}


def gradients(module, prefix):
    """Gradients, and for running statistics the values after the step."""
    known = {f"{prefix}.{name}": parameter.grad.clone() for name, parameter in module.named_parameters()}
    return {name: known.get(name, value) for name, value in state(module, prefix).items()}


def save(name, arrays):
    arrays = {key: value.numpy() if torch.is_tensor(value) else numpy.asarray(value) for key, value in arrays.items()}
    numpy.savez_compressed(
        FOLDER / name, **{key: value.astype("float32") if value.dtype == "float64" else value for key, value in arrays.items()})


def module(name, kind, made, shape, **parameters):
    """One forward and backward pass in training."""
    torch.manual_seed(sum(map(ord, name)))
    start(made)
    x = coarse(shape, 2 ** -4).double().requires_grad_()
    before = state(made, "p")
    made.eval()
    evaluated = made(x).detach() if kind == "mbconv" else None
    made.train()
    y = made(x)
    dy = coarse(y.shape, 2 ** -4).double()
    y.backward(dy)
    arrays = {**before, "x": x.detach(), "y": y.detach(), "dy": dy, "dx": x.grad, **gradients(made, "g")}
    save(name, arrays if evaluated is None else {**arrays, "y_eval": evaluated})
    print(json.dumps({"file": name, "kind": kind, **parameters}))


def convolution(name, inputs, outputs, kernel, stride, padding, groups, batch, size):
    made = nn.Conv2d(inputs, outputs, kernel, stride, padding, groups=groups, bias=False)
    module(name, "conv2d", made, (batch, inputs, size, size), inChannels=inputs, outChannels=outputs, kernel=kernel,
           stride=stride, padding=padding, groups=groups, dilation=1, batch=batch, height=size, width=size)


def model(name, width, classes, batch, size, steps, rate):
    torch.manual_seed(7)
    network = start(EfficientNet(width, classes)).train()
    x, labels = coarse((steps, batch, 3, size, size), 2 ** -2).double(), torch.randint(0, classes, (steps, batch))
    arrays, slopes, losses = {"x": x, "labels": labels, **state(network, "start")}, {}, []
    optimiser = torch.optim.SGD(network.parameters(), lr=rate)
    for step in range(steps):
        optimiser.zero_grad()
        logits = network(x[step])
        loss = nn.functional.cross_entropy(logits, labels[step])
        loss.backward()
        losses.append(loss.item())
        if step == 0:
            arrays["logits0"], slopes = logits.detach(), gradients(network, "grad0")
        optimiser.step()
    more = [f"{name}_gradients.npz", f"{name}_end.npz"]
    for file, content in zip([f"{name}.npz", *more], [{**arrays, "losses": losses}, slopes, state(network, "end")]):
        save(file, content)
    print(json.dumps({
        "file": f"{name}.npz", "more": more, "kind": "model", "model": "efficientnet", "optimizer": "sgd",
        "lr": rate, "batch": batch, "steps": steps, "classes": classes, "width": width, "size": size}))


convolution("conv2d_6.npz", 24, 24, 5, 2, 2, 24, 2, 9)
convolution("conv2d_7.npz", 40, 24, 1, 1, 0, 1, 3, 5)
for place, (channels, squeeze, activation) in enumerate([(24, 4, "silu"), (10, 3, "relu")]):
    module(f"squeeze_{place}.npz", "squeeze", Squeeze(channels, squeeze, getattr(nn.functional, activation)),
           (3, channels, 4, 5), squeeze=squeeze, activation=activation)
for place, block in enumerate([(16, 16, 5, 1, 6), (8, 16, 3, 2, 6), (16, 8, 3, 1, 1)]):
    module(f"mbconv_{place}.npz", "mbconv", Block(*block), (4, block[0], 7, 7),
           inputs=block[0], outputs=block[1], kernel=block[2], stride=block[3], expansion=block[4])
model("model_efficientnet_sgd", width=0.01, classes=5, batch=4, size=64, steps=3, rate=0.02)
print(sum(value.numel() for value in EfficientNet(1, 1000).parameters()), "parameters with 1,000 classes")
